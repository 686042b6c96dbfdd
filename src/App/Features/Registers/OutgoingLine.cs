using MangNon.App.Data;
using MangNon.Domain.Registers;

namespace MangNon.App.Features.Registers;

/// <summary>A line of the register of what went out: the whole entry, or of a child's case one may not open only that a number was given.</summary>
public sealed class OutgoingLine
{
    /// <summary>What stands in the place of the subject.</summary>
    public const string Covered = "Tài liệu mật của một ca bảo vệ trẻ em";

    private readonly string _series;
    private readonly int _number;

    internal OutgoingLine(OutgoingDocument document)
    {
        Document = document;
        (_series, _number, Mark, DocumentKind, IssuedOn, IsVoided) = (document.Series, document.Number, document.Mark, document.DocumentKind, document.IssuedOn, document.IsVoided);
    }

    internal OutgoingLine(CoveredNumber number)
    {
        DocumentKind = RegisterLaw.Find(number.KindCode) ?? new DocumentKind(number.KindCode, number.KindCode, number.KindCode);
        (_series, _number, Mark, IssuedOn, IsVoided) = (number.Series, number.Number, OutgoingDocument.MarkOf(number.Number, number.Symbol), number.IssuedOn, number.IsVoided);
    }

    /// <summary>Null where the reader is not in the circle of the case.</summary>
    public OutgoingDocument? Document { get; }

    public string Mark { get; }

    public DocumentKind DocumentKind { get; }

    public DateOnly IssuedOn { get; }

    public bool IsVoided { get; }

    /// <summary>Words it is looked for by; of a covered one those that are shown.</summary>
    internal string Words => Document is { } d ? $"{Mark} {DocumentKind.Vi} {d.Subject} {d.Signer} {d.Recipients}" : $"{Mark} {DocumentKind.Vi} {Covered}";

    /// <summary>Newest day first, then by row of numbers, the last number first.</summary>
    internal static IOrderedEnumerable<OutgoingLine> NewestFirst(IEnumerable<OutgoingLine> lines) =>
        lines.OrderByDescending(l => l.IssuedOn).ThenBy(l => l._series, StringComparer.Ordinal).ThenByDescending(l => l._number);

    /// <summary>As a register on paper has them.</summary>
    internal static IOrderedEnumerable<OutgoingLine> OldestFirst(IEnumerable<OutgoingLine> lines) =>
        lines.OrderBy(l => l.IssuedOn).ThenBy(l => l._series, StringComparer.Ordinal).ThenBy(l => l._number);
}
