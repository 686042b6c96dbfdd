using MangNon.App.Features.Children.Forms;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;

namespace MangNon.App.Features.Children.Searching;

/// <summary>What is typed of a new child, as it is compared with the registry.</summary>
public static class NewChildSketch
{
    /// <summary>Field with the reason why a child is written down although one like it is there.</summary>
    public const string Reason = "ly-do-ghi";

    /// <param name="home">The household chosen; null for a new one.</param>
    public static ChildSketch Of(IReadOnlyDictionary<string, string?> typed, Household? home, FormWorld world)
    {
        string? Field(string name) => typed.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        var birth = Field("ngay-sinh") is { } written ? BirthText.Find(written) : null;
        return new ChildSketch(Field("ho-ten") ?? "")
        {
            BornOn = birth is { IsExact: true } exact && !new FactDraft(typed, world).Yes("uoc-tinh") ? exact.Day : null,
            BornInYear = birth?.Day.Year,
            Sex = Field("gioi-tinh") switch { nameof(Sex.Male) => SketchSex.Male, nameof(Sex.Female) => SketchSex.Female, _ => SketchSex.Unknown },
            MotherName = Field(NewChildForm.Mother + "ho-ten"),
            FatherName = Field(NewChildForm.Father + "ho-ten"),
            Address = home?.Address ?? Field("dia-chi"),
            ResidentialGroup = home is not null ? world.UnitName(home.GroupId) : world.Groups.FirstOrDefault(g => g.Id.Value.ToString() == Field("to-dan-pho"))?.Name,
            PersonalNumber = Field("so") is { } number ? PersonalNumber.Normalise(number) : null,
            School = Field(NewChildForm.School + "truong"),
        };
    }
}
