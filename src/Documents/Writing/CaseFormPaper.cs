using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Writing;

/// <summary>A filled form of child protection, ready for paper.</summary>
/// <param name="Printed">Who prints and when, for the foot of every page.</param>
public sealed record CaseFormPaper(FormAnswers Answers, CaseLetterhead Letterhead, PrintNote Printed)
{
    /// <summary>Prints sealed answers (who gave the report) too. Left out, they are dotted lines: whoever asks for them does so expressly.</summary>
    public bool ShowsSealed { get; init; }
}

/// <summary>What stands around the answers: issuer, number, place and day, recipients, signatures.</summary>
/// <param name="ParentBody">Body above, in the header; null where none is printed.</param>
/// <param name="IssuingBody">Issuing body, one or two lines: "ỦY BAN NHÂN DÂN", "PHƯỜNG MĂNG NON". Not used on an application.</param>
/// <param name="Number">Number from the ward's register; null leaves room for the pen.</param>
/// <param name="IssuerSymbol">What stands behind the type in the number: "UBND".</param>
/// <param name="Place">Địa danh of the place line.</param>
/// <param name="Date">Day of signing; null leaves it to be filled.</param>
/// <param name="Year">Year printed where the day is missing.</param>
public sealed record CaseLetterhead(string? ParentBody, IReadOnlyList<string> IssuingBody, string? Number, string IssuerSymbol, string Place, DateOnly? Date, int Year)
{
    /// <summary>Lines of Kính gửi; null takes those of the form.</summary>
    public IReadOnlyList<string>? Addressees { get; init; }

    /// <summary>Lines of Nơi nhận before the last one.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>What stands behind "Lưu:".</summary>
    public string FiledAt { get; init; } = "VT, hồ sơ trẻ em";

    /// <summary>Signs at the right; null takes the form's authority and position without a name.</summary>
    public SignatureBlock? Signature { get; init; }

    /// <summary>Signs at the left where two do; null as above.</summary>
    public SignatureBlock? OtherSignature { get; init; }

    /// <summary>Secrecy level, stamped on the first page and repeated on the others; null takes the form's own answer, if it asks for one.</summary>
    public string? Secrecy { get; init; }

    /// <summary>Scope of supply (phạm vi cung cấp), under the stamp.</summary>
    public string? Scope { get; init; }
}

/// <summary>Who printed and when.</summary>
/// <param name="At">UTC.</param>
public sealed record PrintNote(string By, DateTime At);
