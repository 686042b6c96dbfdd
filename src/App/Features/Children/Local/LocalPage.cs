using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Local;

/// <summary>What the pages of the ward's own settings share.</summary>
public abstract class LocalPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>A day that has to be given; null where what was typed is none, and the field says so.</summary>
    protected DateOnly? NeededDay(string? typed, string field)
    {
        if (Days.TryRead(typed, out var day) && day is not null) return day;
        ModelState.AddModelError(field, T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        return null;
    }

    /// <summary>Says at its field what is wrong with what is said about a programme.</summary>
    protected void RefuseText(ProgrammeText text)
    {
        foreach (var refusal in Programme.WhyNotSay(text)) ModelState.AddModelError(refusal.Code switch { "programme.name" => "ten", "programme.basis" => "can-cu", "programme.ages" => "tu-tuoi", _ => "danh-cho" }, T[refusal.Code]);
    }
}
