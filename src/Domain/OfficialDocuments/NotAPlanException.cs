namespace MangNon.Domain.OfficialDocuments;

/// <summary>The document is not a plan (kế hoạch), so nothing is read from it.</summary>
/// <param name="code">plan.no-text, plan.other-type, plan.letter, plan.not-official.</param>
/// <param name="vietnamese">One sentence for the person who offered it.</param>
/// <param name="english">The same in English.</param>
public sealed class NotAPlanException(string code, string vietnamese, string english) : Exception(vietnamese)
{
    public string Code { get; } = code;
    public string Vietnamese { get; } = vietnamese;
    public string English { get; } = english;

    internal static NotAPlanException NoText() => new(
        "plan.no-text",
        "Tệp không có chữ nào để đọc.",
        "The file contains no text to read.");

    internal static NotAPlanException OtherType(string type) => new(
        "plan.other-type",
        $"Văn bản này là {type}, không phải KẾ HOẠCH.",
        $"This document is a {type}, not a plan (KẾ HOẠCH).");

    internal static NotAPlanException Letter() => new(
        "plan.letter",
        "Văn bản này là công văn, không phải KẾ HOẠCH.",
        "This document is an official letter (công văn), not a plan (KẾ HOẠCH).");

    internal static NotAPlanException NotOfficial() => new(
        "plan.not-official",
        "Không tìm thấy tên loại KẾ HOẠCH trong tệp này.",
        "No document type KẾ HOẠCH (plan) was found in this file.");
}
