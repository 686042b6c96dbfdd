using MangNon.Domain.Cases;
using MangNon.Domain.Names;

namespace MangNon.Domain.Sanctions;

/// <summary>Who broke the rule.</summary>
public enum ViolatorKind
{
    Person,
    Organisation,
}

/// <summary>
/// An act as the record states it. The sums are those for this violator, so that a later change of the list does not rewrite what was
/// found.
/// </summary>
/// <param name="Code">Row of the list; null for an act typed from the paper.</param>
/// <param name="Low">Lowest fine; null where unknown.</param>
/// <param name="FieldMost">Highest fine of its field for such a violator; null where unknown.</param>
/// <param name="Times">2 where the sums of a person are doubled.</param>
public sealed record ActFound(SanctionPartId Id, string? Code, string? Article, string? Words, long? Low, long? High, long? FieldMost, int Times, Verification Verified)
{
    private const int LongText = 2000;
    private const int ShortText = 400;

    /// <summary>An act of the list, for such a violator; its highest sum is missing where nothing is known of organisations.</summary>
    public static ActFound Listed(SanctionPartId id, SanctionableAct act, ViolatorKind violator)
    {
        var field = SanctionLaw.FindField(act.Field)!;
        var times = TimesFor(field, violator);
        return new ActFound(id, act.Code, act.Article, act.Vi, act.Low * times, act.High * times, field.Most * times, times ?? 1, act.Verified);
    }

    /// <summary>An act that is not in the list: article and sums as they stand on the paper.</summary>
    /// <param name="field">Its field; null for another one, whose highest fine is typed.</param>
    public static ActFound Typed(SanctionPartId id, string? article, string? words, (long? Low, long? High) sums, SanctionField? field, long? fieldMost, ViolatorKind violator)
    {
        var times = field is null ? violator is ViolatorKind.Organisation ? 2 : 1 : TimesFor(field, violator);
        return new ActFound(id, null, article, words, sums.Low, sums.High, field is null ? fieldMost : field.Most * times, times ?? 1, Verification.Assumed);
    }

    /// <summary>Why it cannot stand in a record of something that happened on this day.</summary>
    public IEnumerable<Refusal> WhyNot(DateOnly? happenedOn)
    {
        if (Code is not null)
        {
            if (High is null) yield return new Refusal("sanction.organisation-range");
            if (happenedOn is { } day && !SanctionLaw.FindAct(Code)!.IsInForceOn(day)) yield return new Refusal("sanction.act-not-in-force");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Article) || Article.Length > ShortText) yield return new Refusal("sanction.act-article");
        if (string.IsNullOrWhiteSpace(Words) || Words.Length > LongText) yield return new Refusal("sanction.act-words");
        if (High is null or <= 0 || Low < 0 || Low > High) yield return new Refusal("sanction.act-range");
        if (FieldMost is null || FieldMost < High) yield return new Refusal("sanction.field-most");
    }

    private static int? TimesFor(SanctionField field, ViolatorKind violator) => violator is ViolatorKind.Organisation ? field.OrganisationTimes : 1;
}

/// <summary>An act of a record, and what it was fined.</summary>
public sealed class SanctionAct
{
    private SanctionAct()
    {
    }

    internal SanctionAct(ActFound found, int number)
    {
        (Id, Number, Code, Verified) = (found.Id, number, found.Code, found.Verified);
        (Article, Words) = (VietnameseText.Clean(found.Article), VietnameseText.Clean(found.Words));
        (Low, High, FieldMost, Times) = (found.Low, found.High!.Value, found.FieldMost!.Value, found.Times);
    }

    public SanctionPartId Id { get; private set; }

    /// <summary>Its place in the record, from 1.</summary>
    public int Number { get; private set; }

    public string? Code { get; private set; }

    public string Article { get; private set; } = "";

    public string Words { get; private set; } = "";

    /// <inheritdoc cref="ActFound.Low"/>
    public long? Low { get; private set; }

    public long High { get; private set; }

    public long FieldMost { get; private set; }

    public int Times { get; private set; }

    public Verification Verified { get; private set; }

    /// <summary>What the decision fines for it; null while undecided and for a warning.</summary>
    public long? Fine { get; internal set; }

    /// <summary>
    /// The chairman may decide on it: judged by the top of the range, not by the fine (Luật Xử lý vi phạm hành chính Điều 52), by the rule
    /// of the day of the decision.
    /// </summary>
    public bool IsWithin(CompetenceRule rule) => High <= rule.Ceiling(FieldMost, Times);
}
