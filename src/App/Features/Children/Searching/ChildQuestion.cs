using MangNon.App.Features.Children.Forms;
using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Searching;

/// <summary>What somebody typed to find a child, taken apart: "Bé 2018", "Nguyễn Văn An 15/05/2018", twelve digits, an address.</summary>
public sealed class ChildQuestion
{
    private ChildQuestion(string words, BirthDate? birth, PersonalNumber? number) => (Words, Birth, Number) = (words, birth, number);

    /// <summary>What is left of it as words.</summary>
    public string Words { get; }

    /// <summary>Birth that was named: a day, a month or a year.</summary>
    public BirthDate? Birth { get; }

    public PersonalNumber? Number { get; }

    /// <summary>Words without marks, for addresses and schools.</summary>
    public IReadOnlyList<string> Folded => VietnameseText.SoughtWords(Words);

    /// <summary>Names hold no digits, house numbers do.</summary>
    public bool MayBeName => !Words.Any(char.IsDigit);

    /// <summary>Takes it apart; a year alone is a year of birth.</summary>
    public static ChildQuestion Read(string text)
    {
        if (PersonalNumber.Find(text) is { } number) return new ChildQuestion("", null, number);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var births = words.Select(w => (Word: w, Birth: BirthText.Find(w.Trim(',', '.', ';', '(', ')')))).ToList();
        var birth = births.Select(b => b.Birth).FirstOrDefault(b => b is not null);
        var rest = birth is null ? text.Trim() : string.Join(' ', births.Where(b => b.Birth != birth).Select(b => b.Word));

        // The space somebody typed after the last word says that it is whole.
        return new ChildQuestion(text.EndsWith(' ') && rest.Length > 0 ? rest + " " : rest, birth, null);
    }

    /// <summary>Those of the children who were born then.</summary>
    public IQueryable<Child> Born(IQueryable<Child> children)
    {
        if (Birth is not { } birth) return children;
        var (first, last) = (birth.Earliest, birth.Latest);
        return children.Where(c => c.BornOn >= first && c.BornOn <= last);
    }
}
