using MangNon.Domain.Law;

namespace MangNon.Domain.Registers;

/// <summary>A document that came in (văn bản đến).</summary>
public readonly record struct IncomingDocumentId(Guid Value) : ITypedId<IncomingDocumentId>
{
    public static IncomingDocumentId From(Guid value) => new(value);
}

/// <summary>A document that went out (văn bản đi).</summary>
public readonly record struct OutgoingDocumentId(Guid Value) : ITypedId<OutgoingDocumentId>
{
    public static OutgoingDocumentId From(Guid value) => new(value);
}

/// <summary>How a ward numbers what goes out, from a year on.</summary>
public readonly record struct NumberingChoiceId(Guid Value) : ITypedId<NumberingChoiceId>
{
    public static NumberingChoiceId From(Guid value) => new(value);
}

/// <summary>Mức độ khẩn (Nghị định 30/2020/NĐ-CP Điều 4 khoản 2 điểm c).</summary>
public enum Urgency
{
    None,

    /// <summary>Khẩn.</summary>
    Urgent,

    /// <summary>Thượng khẩn.</summary>
    VeryUrgent,

    /// <summary>Hỏa tốc.</summary>
    Express,
}

/// <summary>Dấu chỉ độ mật of state secrets. Such a document has numbers of its own (Điều 15 khoản 2), and nothing of it is kept here but that it is there.</summary>
public enum SecrecyMark
{
    None,

    /// <summary>Mật.</summary>
    Secret,

    /// <summary>Tối mật.</summary>
    TopSecret,

    /// <summary>Tuyệt mật.</summary>
    MostSecret,
}

/// <summary>A kind of administrative document with its abbreviation (Nghị định 30/2020/NĐ-CP Điều 7; Phụ lục III).</summary>
/// <param name="Code">The abbreviation; "CV" for a letter, which has none on paper.</param>
public sealed record DocumentKind(string Code, string Vi, string En)
{
    /// <summary>A letter bears no abbreviation of its kind: "12/UBND-VX".</summary>
    public bool IsLetter => Code == RegisterLaw.Letter;

    /// <summary>Ký hiệu the committee of a ward gives it, unless another is typed.</summary>
    public string Symbol => IsLetter ? "UBND" : $"{Code}-UBND";
}

/// <summary>The kinds of documents as data.</summary>
public static class RegisterLaw
{
    /// <summary>Code of a letter (công văn).</summary>
    public const string Letter = "CV";

    private static readonly LawFile File = LawData.Read<LawFile>("Registers/Data/kinds.json");

    public static IReadOnlyList<DocumentKind> Kinds => File.Kinds;

    /// <summary>Where the kinds were read.</summary>
    public static string Source => File.Source;

    public static DocumentKind? Find(string? code) => Kinds.FirstOrDefault(k => k.Code == code);

    private sealed record LawFile(string Source, bool Verified, IReadOnlyList<DocumentKind> Kinds);
}
