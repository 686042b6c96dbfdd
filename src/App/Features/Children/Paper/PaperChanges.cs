using MangNon.App.Features.Children.Exchange;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Paper;

/// <summary>What was written by hand as changes of facts, one for each part of the record.</summary>
/// <param name="evidence">The sheet, kept with each fact.</param>
public sealed class PaperChanges(Child child, FormWorld world, string evidence)
{
    /// <summary>A field as people write it, as its form wants it.</summary>
    public static string Tidy(PaperColumn column, string written, Child child, FormWorld world) => column.Key switch
    {
        "ho-ten" or "me-ho-ten" or "cha-ho-ten" => RowText.Name(written),
        "so" => PersonalNumber.Normalise(written),
        "th-lop" when written.StartsWith("lớp ", StringComparison.OrdinalIgnoreCase) => written[4..].Trim(),
        "th-truong" when column.Latest(child, FactHistory.Now) is Schooling { SchoolId: { } id } now && SchoolNames.Find(world.Schools, written) == id => now.School,
        _ when column.Shape.Shape is FieldShape.Day or FieldShape.BirthDay => RowText.Day(written, world.Today),
        _ => written.Trim(),
    };

    /// <summary>The changes, in the order of the sheet.</summary>
    /// <param name="written">What differs, by the key of its column.</param>
    public IEnumerable<SentChange> Of(IReadOnlyDictionary<string, string> written)
    {
        var day = written.GetValueOrDefault(PaperColumns.MetOn) ?? Days.Show(world.Today);
        foreach (var part in PaperColumns.All.Where(c => written.ContainsKey(c.Key)).GroupBy(c => (c.Form, Person: PersonOf(c.Key))))
        {
            var said = part.ToDictionary(c => c.Field, c => (string?)written[c.Key]);
            yield return part.First().Latest(child, FactHistory.Now) is { } standing ? Otherwise(standing, said, day) : Anew(part.Key.Form, part.Key.Person, said, day);
        }
    }

    private static string? PersonOf(string key) => key switch
    {
        _ when key.StartsWith(NewChildForm.Mother, StringComparison.Ordinal) => nameof(KinRelation.Mother),
        _ when key.StartsWith(NewChildForm.Father, StringComparison.Ordinal) => nameof(KinRelation.Father),
        _ => null,
    };

    // A new class, a new card, a skill just learnt follow what was so before; anything else was wrong all along.
    private SentChange Otherwise(Fact standing, Dictionary<string, string?> said, string day)
    {
        var since = standing switch
        {
            Schooling => FirstOfYear,
            InsuranceCard => said.GetValueOrDefault(FactForm.From),
            SwimmingSkill => day,
            _ => null,
        };
        var form = FactForms.Of(standing);
        var follows = Days.TryRead(since, out var from) && from > standing.From;
        var typed = form.Read(standing);
        if (follows) (typed[FactForm.From], typed[FactForm.To]) = (since, null);
        Put(typed, said);
        return new SentChange(form, follows ? FactChange.Change : FactChange.Correct, typed, follows ? null : standing.Id, child.Version);
    }

    private SentChange Anew(FactForm form, string? person, Dictionary<string, string?> said, string day)
    {
        var typed = new Dictionary<string, string?>
        {
            [FactForm.From] = form.Key switch
            {
                "truong-lop" => FirstOfYear,
                "boi" => day,
                "the-bhyt" or "tiep-xuc" => null,
                _ => Days.Show(child.Birth.Earliest),
            },
        };
        if (person is not null) typed["la-gi"] = person;
        Put(typed, said);
        return new SentChange(form, FactChange.Record, typed, null, child.Version);
    }

    private void Put(Dictionary<string, string?> typed, Dictionary<string, string?> said)
    {
        foreach (var (field, text) in said) typed[field] = text;
        if (said.ContainsKey("truong") || said.ContainsKey("lop")) typed["hoc"] = nameof(SchoolStanding.Attending);
        if (said.GetValueOrDefault("lop") is { } name && RowText.GradeOf(name) is { } grade) typed["khoi"] = grade;
        typed[FactForm.Evidence] = evidence;
    }

    private string FirstOfYear => Days.Show(new SchoolYear(SchoolYear.Of(world.Today).Start).FirstDay);
}
