using System.Globalization;
using System.Text;
using System.Xml;
using Province.Documents.Source;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;

namespace Province.Documents.Sheets;

/// <summary>Reads a worksheet's rows as they stream by: making objects of every cell would take most of the time of an import.</summary>
internal sealed class XlsxRows(XlsxCells cells, string name)
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly List<SheetRow> _rows = [];
    private readonly List<MergedCells> _merged = [];
    private readonly StringBuilder _raw = new();
    private List<string> _texts = [];
    private (string? Type, string? Style) _cell;
    private int _line;
    private int _column;
    private bool _isText;
    private int _readings;

    /// <exception cref="RefusedException">A cell is a formula, or a row is too wide.</exception>
    internal PoolSheet Read(Stream worksheet)
    {
        using var xml = XmlReader.Create(worksheet, Safe);
        while (xml.Read())
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(xml);
                    break;
                case XmlNodeType.EndElement:
                    End(xml.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _isText && _readings == 0:
                    _raw.Append(xml.Value);
                    break;
            }
        return new PoolSheet(name, _rows, _merged);
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "row":
                _line = xml.GetAttribute("r") is { } line ? int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture) : _line + 1;
                (_column, _texts) = (-1, []);
                break;
            case "c":
                _column = xml.GetAttribute("r") is { } place ? CellPlace.ColumnOf(place) : _column + 1;
                _cell = (xml.GetAttribute("t"), xml.GetAttribute("s"));
                _raw.Clear();
                break;
            case "f":
                throw new RefusedException(DocumentRefusals.Formulas(name, $"{CellPlace.LettersOf(_column)}{_line}"));
            case "v" or "t":
                _isText = !xml.IsEmptyElement;
                break;
            case "rPh" when !xml.IsEmptyElement:
                _readings++;
                break;
            case "mergeCell" when xml.GetAttribute("ref") is { } range:
                _merged.Add(new MergedCells(range, CellPlace.LineOf(range[(range.IndexOf(':', StringComparison.Ordinal) + 1)..])));
                break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "row" when _texts.Count > 0:
                _rows.Add(new SheetRow(_line, _texts));
                break;
            case "c":
                Take(cells.TextOf(_cell.Type, _cell.Style, _raw.ToString()).Trim());
                break;
            case "v" or "t":
                _isText = false;
                break;
            case "rPh":
                _readings--;
                break;
        }
    }

    private void Take(string text)
    {
        if (text.Length == 0)
            return;
        if (_column >= SheetReader.MostColumns)
            throw new RefusedException(DocumentRefusals.TooWide(name));
        while (_texts.Count < _column)
            _texts.Add("");
        if (_column < _texts.Count)
            throw new FormatException("A row names one column twice.");
        _texts.Add(text);
    }
}
