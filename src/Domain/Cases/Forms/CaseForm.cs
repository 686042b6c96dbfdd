namespace MangNon.Domain.Cases.Forms;

/// <summary>What kind of paper a form is.</summary>
public enum FormPaper
{
    Report,
    Assessment,
    Decision,
    Plan,
    Minutes,
    Application,
    List,
    Verification,
    Certificate,
}

/// <summary>Who makes the paper.</summary>
public enum FormIssuer
{
    /// <summary>Ủy ban nhân dân cấp xã, or its chairman.</summary>
    Ward,

    /// <summary>The place that received the report (nơi tiếp nhận thông tin): 111, the ministry's branch, police or the ward.</summary>
    ReceivingPlace,

    /// <summary>A person or family: no letterhead.</summary>
    Applicant,

    /// <summary>A social-assistance facility (cơ sở trợ giúp xã hội).</summary>
    Facility,
}

/// <summary>Who signs, and on whose authority ("TM. ỦY BAN NHÂN DÂN").</summary>
/// <param name="Authority">Lines above the position, in order; empty where a person signs for themselves.</param>
/// <param name="Position">As printed: "CHỦ TỊCH"; a long one says where its line breaks.</param>
public sealed record FormSigner(IReadOnlyList<string> Authority, string Position, string En);

/// <summary>A part of a form: "I. …" of a report, "Điều 1. …" of a decision.</summary>
public sealed record FormSection
{
    public required string Code { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
    public string? Article { get; init; }

    /// <summary>A fixed sentence under the heading.</summary>
    public string? LeadVi { get; init; }
    public string? LeadEn { get; init; }
    public IReadOnlyList<FormField> Fields { get; init; } = [];
}

/// <summary>
/// A form of the child-protection procedure as dated data: what the annex of Nghị định 56/2017/NĐ-CP prescribes as far as it is known, and
/// what the articles ask for where it is not. A new text of the law is a new line with its first day.
/// </summary>
public sealed record CaseForm
{
    /// <summary>"01" to "16" as in the annex (Mẫu số); a word for a paper without a number: "minutes", "urgent", "certificate".</summary>
    public required string Code { get; init; }

    /// <summary>Title as officers say it.</summary>
    public required string Vi { get; init; }
    public required string En { get; init; }
    public required FormPaper Paper { get; init; }

    /// <summary>Tên loại on paper: "Báo cáo", "Quyết định".</summary>
    public required string Type { get; init; }

    /// <summary>Trích yếu on paper; a long one says where its line breaks.</summary>
    public required string Subject { get; init; }

    /// <summary>Abbreviation of the type in the number ("BC", "QĐ"); null for a paper that takes no number.</summary>
    public string? Symbol { get; init; }
    public required FormIssuer Issuer { get; init; }

    /// <summary>Signs at the right.</summary>
    public required FormSigner Signer { get; init; }

    /// <summary>Signs at the left, where two do.</summary>
    public FormSigner? OtherSigner { get; init; }

    /// <summary>Kính gửi, or Nơi nhận, as the law fixes them.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Căn cứ lines of a decision or a plan.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>The articles that prescribe it.</summary>
    public required string Article { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it is used.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where its facts were read.</summary>
    public required string Source { get; init; }

    /// <summary>How well the form as a whole is known.</summary>
    public required FormMark Verified { get; init; }

    /// <summary>Its fields were laid beside the official form. While false, administrators see "chưa đối chiếu".</summary>
    public bool ComparedWithOfficialForm { get; init; }
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>True where the code is a number of the annex.</summary>
    public bool IsNumbered => char.IsAsciiDigit(Code[0]);

    public bool HoldsOn(DateOnly day) => From <= day && !(day > To);

    /// <summary>All fields in order.</summary>
    public IEnumerable<FormField> Fields => Sections.SelectMany(s => s.Fields);

    /// <summary>The field of a code; null where the form has none.</summary>
    public FormField? FindField(string code) => Fields.FirstOrDefault(f => f.Code == code);

    /// <summary>A form from its data, as the files of the product hold it: an administrator's own comes in this way.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not such data, or a name in it is unknown.</exception>
    public static CaseForm Parse(string json) => FormsData.Parse<CaseForm>(json);
}
