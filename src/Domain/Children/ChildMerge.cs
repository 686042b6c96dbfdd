using MangNon.Domain.Matching;

namespace MangNon.Domain.Children;

/// <summary>A part of a record of which one version holds at a time.</summary>
public enum MergeSlot
{
    Basics,
    Number,
    Registration,
    Home,
    School,
    Card,
    Vaccination,
    Swimming,
    Mother,
    Father,
}

/// <summary>Two versions of a part side by side, and what becomes of them.</summary>
/// <param name="Mine">Of the record that is to hold.</param>
public sealed record MergeLine(MergeSlot Slot, Fact? Mine, Fact? Theirs, FieldMergeOutcome Outcome);

/// <summary>
/// Brings two records of one child together: what the other one alone says, or says of a later day, is carried over; where they contradict each other a
/// person chooses. Both keep their facts, so that all of it can be taken back.
/// </summary>
public static class ChildMerge
{
    /// <summary>Each part of which either record says something.</summary>
    public static IReadOnlyList<MergeLine> Lines(Child kept, Child other) =>
        [.. Enum.GetValues<MergeSlot>().Select(s => Line(s, Find(kept, s), Find(other, s))).Where(l => l.Mine is not null || l.Theirs is not null)];

    /// <summary>Puts the other record aside and carries over what it adds.</summary>
    /// <param name="theirs">Parts in conflict in which the other record is right.</param>
    /// <param name="stamp">A new stamp for each fact carried over, all of one batch.</param>
    /// <returns>Facts carried over.</returns>
    public static int Merge(Child kept, Child other, IReadOnlySet<MergeSlot> theirs, Func<FactStamp> stamp, DateOnly today)
    {
        RefusedException.ThrowIfAny(other.WhyNotMergeInto(kept));
        var carried = Lines(kept, other).Count(l => Carry(kept, l, theirs.Contains(l.Slot), stamp, today));
        foreach (var fact in Lists(other))
        {
            if (!Lists(kept).Any(f => f.GetType() == fact.GetType() && f.From == fact.From && Said(f) == Said(fact)) && TryRecord(kept, fact.Copy(stamp()), today)) carried++;
        }

        other.MergeInto(kept);
        return carried;
    }

    private static MergeLine Line(MergeSlot slot, Fact? mine, Fact? theirs)
    {
        var isDated = slot is MergeSlot.Home or MergeSlot.School or MergeSlot.Card or MergeSlot.Vaccination or MergeSlot.Swimming && Said(mine) != Said(theirs);
        FieldVersion<string> Version(Fact? fact) => new(Said(fact), isDated ? fact?.From : null);
        return new MergeLine(slot, mine, theirs, FieldMerge.Judge(null, Version(mine), Version(theirs)).Outcome);
    }

    private static bool Carry(Child kept, MergeLine line, bool theirsIsRight, Func<FactStamp> stamp, DateOnly today)
    {
        if (line.Theirs is not { } theirs) return false;
        return line.Outcome switch
        {
            FieldMergeOutcome.KeepTheirs => line.Mine is null ? TryRecord(kept, theirs.Copy(stamp()), today) : TryCorrect(kept, line.Mine, theirs.Copy(stamp()), today),
            FieldMergeOutcome.NewerFact when theirs.From > line.Mine!.From => TryChange(kept, theirs.Copy(stamp()), stamp().Id, today),
            FieldMergeOutcome.NewerFact when theirs.From < line.Mine!.From => TryRecord(kept, theirs.To < line.Mine.From ? theirs.Copy(stamp()) : theirs.EndedOn(line.Mine.From.AddDays(-1), stamp()), today),
            FieldMergeOutcome.Conflict when theirsIsRight => TryCorrect(kept, line.Mine!, theirs.Copy(stamp()), today),
            _ => false,
        };
    }

    // What cannot stand beside what is known stays with the record put aside, where it can be read.
    private static bool TryRecord(Child kept, Fact fact, DateOnly today)
    {
        if (kept.WhyNotRecord(fact, today).Any()) return false;
        kept.Record(fact, today);
        return true;
    }

    private static bool TryChange(Child kept, Fact fact, FactId ended, DateOnly today)
    {
        if (kept.WhyNotChange(fact, today).Any()) return false;
        kept.Change(fact, ended, today);
        return true;
    }

    private static bool TryCorrect(Child kept, Fact mine, Fact right, DateOnly today)
    {
        if (kept.WhyNotCorrect(mine.Id, right, today).Any()) return false;
        kept.Correct(mine.Id, right, today);
        return true;
    }

    private static Fact? Find(Child child, MergeSlot slot) => slot switch
    {
        MergeSlot.Basics => Latest(child.Basics),
        MergeSlot.Number => Latest(child.Numbers),
        MergeSlot.Registration => Latest(child.Registrations),
        MergeSlot.Home => Latest(child.Residences),
        MergeSlot.School => Latest(child.Schoolings),
        MergeSlot.Card => Latest(child.Cards),
        MergeSlot.Vaccination => Latest(child.Vaccinations),
        MergeSlot.Swimming => Latest(child.Swimming),
        MergeSlot.Mother => Latest(child.Kin.Where(k => k.IsMother)),
        _ => Latest(child.Kin.Where(k => k.IsFather)),
    };

    private static Fact? Latest(IEnumerable<Fact> facts) => facts.Where(f => f.Stands).MaxBy(f => f.From);

    private static IEnumerable<Fact> Lists(Child child) => ((IEnumerable<Fact>)
        [.. child.Disabilities, .. child.HealthChecks, .. child.Measurements, .. child.Events, .. child.Contacts, .. child.Circumstances, .. child.Injuries, .. child.Supports, .. child.Enrolments, .. child.Answers, .. child.Kin.Where(k => !k.IsParent)]).Where(f => f.Stands);

    // What a fact says, in the words that matter for being the same.
    private static string? Said(Fact? fact) => fact switch
    {
        null => null,
        BasicData b => $"{b.FullName}|{b.BornOn:O}|{b.BornPrecision}|{b.Sex}",
        NumberGiven n => n.Text,
        BirthRegistration r => $"{r.Number}|{r.From:O}",
        Residence r => r.HouseholdId.Value.ToString(),
        Schooling s => $"{s.Standing}|{s.School}|{s.ClassName ?? s.Grade?.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        InsuranceCard c => $"{c.Number}|{c.To:O}",
        Vaccination v => v.State.ToString(),
        SwimmingSkill s => s.Level.ToString(),
        Kinship k => k.IsParent ? k.FullName : $"{k.Relation}|{k.FullName}",
        Contact c => c.Note ?? "",
        Injury i => $"{i.Type}|{i.Cause}",
        CircumstanceFact c => c.Code,
        Support s => s.Line,
        LifeEvent e => e.Kind.ToString(),
        Disability d => $"{d.Kind}|{d.Degree}",
        HealthCheck h => h.Place ?? "",
        Measurement m => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{m.Weight}|{m.Height}"),
        Enrolment e => e.ProgrammeId.Value.ToString(),
        LocalAnswer a => $"{a.QuestionId.Value}|{a.Answer}",
        _ => "",
    };
}
