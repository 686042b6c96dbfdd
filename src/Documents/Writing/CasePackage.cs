using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>A Word file of case papers; the same papers always give the same bytes.</summary>
internal static class CasePackage
{
    /// <param name="fill">Puts the content into the body, and header and footer parts into the document.</param>
    public static byte[] Write(string title, string creator, DateOnly day, Action<MainDocumentPart, Body> fill)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            StablePackage.Describe(file, WordText.Clean(title), creator, day);
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = CaseFormStyles.All();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = AdministrativeDocumentDocx.Settings();
            var body = new Body();
            fill(main, body);
            main.Document = new Document(body);
        }

        return StablePackage.WithFixedTimes(stream);
    }
}
