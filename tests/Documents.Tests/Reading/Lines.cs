using System.Text;
using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures;
using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

/// <summary>Lines as a test writes them: page, kind (¶ paragraph, ▦ table row, … running), text with → for a tab.</summary>
internal static class Lines
{
    public static List<string> Of(DocumentText document) => [.. document.Lines.Select(line => $"{line.Page}{Sign(line.Kind)} {line.Text.Replace('\t', '→')}")];

    public static List<string> OfBody(string body, string? numbering = null, string? styles = null) =>
        Of(DocumentFile.Read(new RawDocx(body) { Numbering = numbering, Styles = styles }.ToBytes(), "thử.docx"));

    /// <summary>Texts alone, without those of empty lines.</summary>
    public static List<string> Texts(DocumentText document) => [.. document.Lines.Select(line => line.Text).Where(text => text.Length > 0)];

    public static DocumentText Txt(string text) => DocumentFile.Read(Encoding.UTF8.GetBytes(text), "thử.txt");

    public static void AreNumberedFromOne(DocumentText document) =>
        Assert.Equal(Enumerable.Range(1, document.Lines.Count), document.Lines.Select(line => line.Number));

    private static char Sign(LineKind kind) => kind switch
    {
        LineKind.Paragraph => '¶',
        LineKind.TableRow => '▦',
        _ => '…',
    };
}
