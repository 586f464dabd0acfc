using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Sheets;
using Province.Domain.Refusals;

namespace Province.Documents.Tests.Sheets;

public sealed class SheetReaderTests
{
    private static readonly string[][] Two = [["名称", "代码"], ["甲厂", "1"]];

    [Fact]
    public void Read_WhatWasWritten_IsTheSameTable() => Prop.ForAll(
        Gen.Elements("甲", "乙厂", " 两 端 ", "1,2", "91350100M000100Y43", "引\"号", "<&>", "").ArrayOf(4).ArrayOf().Where(rows => rows.Length > 0 && rows.All(row => row[3].Trim().Length > 0)).ToArbitrary(), rows =>
        {
            var read = SheetReader.Read(SheetWriter.Write(("表", [.. rows])), "表.xlsx");
            return read.Rows.Select(row => row.Line).SequenceEqual(Enumerable.Range(1, rows.Length))
                && read.Rows.Zip(rows).All(pair => pair.First.Cells.SequenceEqual(pair.Second.Select(cell => cell.Trim())));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WriteCells_TextsAndNumbers_IsAValidWorkbookWhoseNumbersAreNumbers()
    {
        var bytes = SheetWriter.WriteCells(("表", [["科室", "完成率"], ["007", 3], ["二科", (decimal?)87.5m], ["三科", (decimal?)null]]));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document));
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Equal(["3", "87.5"], cells.Where(cell => cell.DataType is null).Select(cell => cell.CellValue!.Text));
        Assert.Equal([["科室", "完成率"], ["007", "3"], ["二科", "87.5"], ["三科", ""]], SheetReader.Read(bytes, "表.xlsx").Rows.Select(row => Enumerable.Range(0, 2).Select(row.At)));
    }

    [Fact]
    public void Read_CsvWithLineBreaksInCells_NamesTheLineOnWhichARowBegins()
    {
        var read = SheetReader.Read(Encoding.UTF8.GetBytes("名称;代码\r\n\r\n\"甲\r\n厂\";1\r\n乙厂;\"2;3\"\r\n"), "表.csv");
        Assert.Equal([1, 3, 5], read.Rows.Select(row => row.Line));
        Assert.Equal("2;3", read.Rows[2].At(1));
        Assert.Equal("", read.Rows[2].At(7));
    }

    [Fact]
    public void Read_SharedStringsAndDates_GivesTheirTexts()
    {
        var read = SheetReader.Read(Workbook(new Row(Shared(0), Number("45356", 1), Number("45356.75", 2), Number("45356", 0), Flag())), "表.xlsx");
        Assert.Equal(["甲厂", "2024-03-05", "2024-03-05", "45356", "是"], read.Rows.Single().Cells);
    }

    [Fact]
    public void Read_ARowWithoutPlaces_CountsOn()
    {
        var read = SheetReader.Read(Workbook(new Row(Number("1", 0), Number("2", 0)) { RowIndex = 7 }, new Row(Number("3", 0))), "表.xlsx");
        Assert.Equal([7, 8], read.Rows.Select(row => row.Line));
        Assert.Equal(["1", "2"], read.Rows[0].Cells);
    }

    [Theory]
    [InlineData("表.et", "document.unknown_kind")]
    [InlineData("表", "document.unknown_kind")]
    [InlineData("表.xltm", "document.has_macros")]
    [InlineData("表.csv", "document.too_wide")]
    public void Read_WhatItMustNotTouch_IsRefused(string name, string code)
    {
        var wide = Encoding.UTF8.GetBytes(new string(',', 300) + "x");
        Assert.Equal(code, Assert.Throws<RefusedException>(() => SheetReader.Read(wide, name)).Refusal.Code);
    }

    [Fact]
    public void Read_AFormulaAnywhere_NamesItsCell()
    {
        var cell = new Cell { CellReference = "AB12", CellFormula = new CellFormula("1+1"), CellValue = new CellValue("2") };
        var refusal = Assert.Throws<RefusedException>(() => SheetReader.Read(Workbook(new Row(cell) { RowIndex = 12 }), "表.xlsx")).Refusal;
        Assert.Equal("document.has_formulas", refusal.Code);
        Assert.Contains("AB12", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutAnywhere_IsReadOrRefusedAndNeverFails()
    {
        var whole = SheetWriter.Write(("表", Two));
        for (var length = 1; length < whole.Length; length += 37)
            Assert.Throws<RefusedException>(() => SheetReader.Read(whole.AsMemory(0, length), "表.xlsx"));
    }

    private static Cell Shared(int at) => new() { DataType = CellValues.SharedString, CellValue = new CellValue(at) };

    private static Cell Number(string value, uint style) => new() { StyleIndex = style, CellValue = new CellValue(value) };

    private static Cell Flag() => new() { DataType = CellValues.Boolean, CellValue = new CellValue("1") };

    private static byte[] Workbook(params Row[] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Text("甲厂"), new PhoneticRun(new Text("jia")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 176, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" }),
                new CellFormats(new CellFormat { NumberFormatId = 0 }, new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 176 }));
            var hidden = workbook.AddNewPart<WorksheetPart>();
            hidden.Worksheet = new Worksheet(new SheetData(new Row(Number("9", 0))));
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows));
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet { Name = "藏", SheetId = 1, Id = workbook.GetIdOfPart(hidden), State = SheetStateValues.Hidden }, new Sheet { Name = "表", SheetId = 2, Id = workbook.GetIdOfPart(part) }));
        }

        return stream.ToArray();
    }
}
