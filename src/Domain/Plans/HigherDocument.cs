using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>A document of a higher body (văn bản) that plans of the ward rest on.</summary>
public sealed class HigherDocument : IRootRecord
{
    private HigherDocument()
    {
    }

    public HigherDocument(HigherDocumentId id, WardId ward, string type, string? number, DateOnly? issuedOn, string? issuer, string? title)
    {
        Id = id;
        WardId = ward;
        Correct(type, number, issuedOn, issuer, title);
    }

    public HigherDocumentId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Type { get; private set; } = "";

    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? Issuer { get; private set; }

    public string? Title { get; private set; }

    /// <summary>What makes it one and the same document in this ward: its number, else its name.</summary>
    public string Key { get; private set; } = "";

    public string SearchWords { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Corrects the facts of the document; what rests on it stays.</summary>
    public void Correct(string type, string? number, DateOnly? issuedOn, string? issuer, string? title)
    {
        Type = VietnameseText.Clean(type);
        Number = number is null ? null : VietnameseText.Clean(number);
        IssuedOn = issuedOn;
        Issuer = issuer is null ? null : VietnameseText.Clean(issuer);
        Title = title is null ? null : VietnameseText.Clean(title);
        Key = KeyOf(Type, Number, Title);
        SearchWords = VietnameseText.Fold($"{Type} {Number} {Title} {Issuer}");
    }

    /// <summary>As it is cited: "Nghị định số 56/2017/NĐ-CP ngày 09/5/2017".</summary>
    public string Citation => string.Join(
        " ",
        new[] { Number is null && IsTypeInTitle ? null : Type, Number is null ? Title : "số " + Number, IssuedOn is { } day ? $"ngày {day:dd'/'MM'/'yyyy}" : null }.Where(p => !string.IsNullOrEmpty(p)));

    // A programme cited by name begins with its type: "Chương trình hành động quốc gia…".
    private bool IsTypeInTitle => Title?.StartsWith(Type, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Key of a document by number, else by its words.</summary>
    public static string KeyOf(string type, string? number, string? title) =>
        number is null ? VietnameseText.Fold(type + " " + title) : number.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>A clause of a plan rests on a higher document.</summary>
public sealed record Citation
{
    public required HigherDocumentId DocumentId { get; init; }

    public required PlanId PlanId { get; init; }

    /// <summary>Path of the clause; "mở đầu" for the opening of the plan.</summary>
    public required string Path { get; init; }
}
