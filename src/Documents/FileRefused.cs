namespace MangNon.Documents;

/// <summary>A file that cannot be read as what it was offered as. The code names the sentence a person gets.</summary>
/// <param name="code">
/// empty, too-large, unknown-type, photo, legacy-doc, encrypted-docx, macros, zip-bomb, encrypted-pdf, scanned-pdf, broken
/// (all in <see cref="Reading.FileRefusal"/>), not-a-plan, timeout.
/// </param>
/// <param name="vietnamese">What is wrong and what to do, in Vietnamese.</param>
/// <param name="english">The same in English.</param>
public sealed class FileRefusedException(string code, string vietnamese, string english) : Exception(vietnamese)
{
    public string Code { get; } = code;
    public string Vietnamese { get; } = vietnamese;
    public string English { get; } = english;
}
