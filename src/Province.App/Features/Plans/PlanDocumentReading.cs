using Province.App.Files;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Domain.Files;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;

namespace Province.App.Features.Plans;

/// <summary>Turns an uploaded document into a plan with its diagnostics, without touching the database.</summary>
internal static class PlanDocumentReading
{
    internal static ImportedPlan Read(Upload upload)
    {
        var text = SourceReader.Read(upload.Content, upload.FileName);
        PlanReader.RefuseUnlessPlan(text);
        var document = PlanReader.Read(text);
        var diagnostics = PlanCheck.Run(document, text);
        return new ImportedPlan(new PlanFile(upload.FileName, StoredFile.HashOf(upload.Content)), document, text, diagnostics);
    }
}
