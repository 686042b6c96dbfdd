using MangNon.App.Data;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Figures;

/// <summary>A page of the ward's figures: a period in the address, known now or as it was known at its end.</summary>
public abstract class FigurePage(AppDb db, OfficeClock clock, Texts texts) : FiguresPage(db, clock, texts)
{
    private static readonly (string Word, FigureSpan Span)[] Spans =
        [("nam", FigureSpan.Year), ("nua-nam", FigureSpan.HalfYear), ("quy", FigureSpan.Quarter), ("thang", FigureSpan.Month), ("nam-hoc", FigureSpan.SchoolYear)];

    /// <summary>"nam", "nua-nam", "quy", "thang" or "nam-hoc".</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? SpanAsked { get; set; }

    /// <summary>"khi-do": as it was known at the end of the period.</summary>
    [BindProperty(SupportsGet = true, Name = "biet")]
    public string? Known { get; set; }

    public FigureSpan Span { get; private set; }

    /// <summary>What was asked is no length of a period.</summary>
    public bool IsWrongSpan { get; private set; }

    public FigurePeriod Period { get; private set; }

    /// <summary>The period it is compared with.</summary>
    public virtual FigurePeriod Earlier => Span.Before(Period);

    public bool KnownThen => Known == "khi-do";

    /// <summary>Sees exact numbers, of the children or cases they see; others read what is published.</summary>
    public bool SeesNumbers => ChildFacets.AudienceOf(Me) is not ChildAudience.Nobody;

    /// <summary>Keeps the program: sees what is asked for and where it was not verified, no numbers.</summary>
    public bool IsAdministrator => Me.Role is Role.Administrator;

    public static IEnumerable<(string Word, FigureSpan Span)> SpanChoices => Spans;

    /// <summary>Instant up to which was known what counts (UTC); null for now.</summary>
    public DateTime? KnownAt => KnownThen ? EndOf(Period) : null;

    /// <summary>When a period was over, as one could know it then (UTC).</summary>
    public static DateTime EndOf(FigurePeriod period) => OfficeClock.StartOf(period.To.AddDays(1)).AddMilliseconds(-1);

    /// <summary>The same period in another address.</summary>
    /// <param name="more">Names and values that are added; those without a value are left out.</param>
    public string Address(string path, params (string Name, string? Value)[] more)
    {
        var query = new List<(string Name, string? Value)> { ("ky", SpanAsked is null || IsWrongSpan ? null : SpanAsked), ("ngay", string.IsNullOrWhiteSpace(TypedDay) || IsWrongDay ? null : Days.Show(Day)), ("biet", KnownThen ? Known : null), ("phuong", WardAsked?.ToString()) };
        query.AddRange(more);
        return path + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));
    }

    /// <summary>Reads the period; false for who has nothing to see here at all.</summary>
    protected async Task<bool> ReadAsync()
    {
        var isLoaded = await LoadAsync();
        IsWrongSpan = !string.IsNullOrEmpty(SpanAsked) && !Spans.Any(s => s.Word == SpanAsked);
        Span = Spans.FirstOrDefault(s => s.Word == SpanAsked).Span;
        Period = Span.UpTo(isLoaded ? Day : Today);
        return isLoaded || World is not null || IsAdministrator;
    }
}
