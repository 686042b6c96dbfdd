using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Children;

namespace MangNon.Documents.Writing;

/// <summary>Answers of a form, put in one after the other. What is null, or empty, stays a dotted line.</summary>
public sealed class FormFilling(CaseForm form)
{
    private readonly Dictionary<string, FormAnswer> _answers = [];

    public FormAnswers Answers => new(form, _answers);

    /// <summary>"male" or "female", as the forms write it; null where it is not known.</summary>
    public static string? SexCode(Sex? sex) => sex switch { Sex.Male => "male", Sex.Female => "female", _ => null };

    public FormFilling Text(string field, string? text) => Put(field, string.IsNullOrWhiteSpace(text) ? null : new TextAnswer(text));

    /// <param name="at">UTC.</param>
    public FormFilling At(string field, DateTime? at) => Put(field, at is { } known ? new MomentAnswer(known) : null);

    public FormFilling Day(string field, DateOnly? day) => Put(field, day is { } known ? new DateAnswer(known) : null);

    public FormFilling YesNo(string field, bool? yes) => Put(field, yes is { } known ? new YesNoAnswer(known) : null);

    public FormFilling YesNo(string field, Known known, bool asked = true) => YesNo(field, known is Known.Unknown ? null : known is Known.Yes == asked);

    public FormFilling Choice(string field, string? code) => Put(field, code is null ? null : new ChoiceAnswer([code]));

    public FormFilling Choices(string field, IReadOnlyList<string> codes) => Put(field, codes.Count == 0 ? null : new ChoiceAnswer(codes));

    public FormFilling Number(string field, long? number) => Put(field, number is { } known ? new NumberAnswer(known) : null);

    public FormFilling Person(string field, PersonAnswer person) => Put(field, string.IsNullOrWhiteSpace(person.Name) ? null : person);

    public FormFilling Table(string field, IEnumerable<IReadOnlyDictionary<string, FormAnswer>> rows) =>
        Put(field, rows.ToList() is { Count: > 0 } list ? new TableAnswer(list) : null);

    public FormFilling Child(ChildOnForm child) => Text("child-name", child.Name).Day("child-born", child.Born is { IsExact: true } born ? born.Day : null)
        .Choice("child-sex", SexCode(child.Sex)).Text("child-residence", child.Residence);

    public FormFilling Levels(string field, IReadOnlyDictionary<string, FormLevel> levels) => Put(field, levels.Count == 0 ? null : new LevelsAnswer(levels));

    private FormFilling Put(string field, FormAnswer? answer)
    {
        // A field another version of the form does not ask is left out, not an error.
        if (answer is not null && form.FindField(field) is not null) _answers[field] = answer;
        return this;
    }
}

/// <summary>A child as the papers of its care name it, as far as the reader may see it.</summary>
public sealed record ChildOnForm(string? Name, BirthDate? Born, Sex? Sex, string? Residence);
