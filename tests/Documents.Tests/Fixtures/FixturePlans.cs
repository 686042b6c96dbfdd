using System.Runtime.CompilerServices;
using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures.Plans;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Tests.Fixtures;

/// <summary>All invented plans, by file name. The Word files are written by the classes in Plans; the others lie here as they are.</summary>
internal static class FixturePlans
{
    public static readonly IReadOnlyDictionary<string, Func<FixtureDocx>> Written = new Dictionary<string, Func<FixtureDocx>>
    {
        ["hoa-sua-2026.docx"] = HoaSuaPlan.Document,
        ["suoi-trong-2026.docx"] = SuoiTrongPlan.Document,
        ["an-lang-2023.docx"] = AnLangPlan.Document,
        ["dong-mai-2025.docx"] = DongMaiPlan.Document,
        ["tan-hop-2026.docx"] = TanHopPlan.Document,
        ["ben-soi-2026.docx"] = BenSoiPlan.Document,
        ["cua-song-2025.docx"] = CuaSongPlan.Document,
        ["nam-thanh-2024.docx"] = NamThanhPlan.Document,
        ["thac-bac-2026.docx"] = ThacBacPlan.Document,
    };

    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    public static DocumentText Lines(string name) => DocumentFile.Read(Bytes(name), name);
}
