using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>A decision as it is typed.</summary>
/// <param name="Copy">Whether the members of the board before keep their seats.</param>
/// <param name="Renews">The board of now when the form was shown; null for none.</param>
public sealed record DecisionForm(string? Number, string? DecidedOn, string? From, bool Copy, Guid? Renews, int Version)
{
    /// <summary>The facts, or null where a day cannot be read, which then stands in the model state.</summary>
    public BoardFacts? Read(ModelStateDictionary errors, Texts t)
    {
        var decided = Typed.Day(DecidedOn, "ngay-qd", errors, t);
        if (Typed.Day(From, "tu", errors, t) is { } from && errors.IsValid) return new BoardFacts(Number, decided, from);
        if (string.IsNullOrWhiteSpace(From)) errors.AddModelError("tu", t["Ghi ngày ban bắt đầu làm việc."]);
        return null;
    }
}

/// <summary>A seat as it is typed: somebody with a post in the ward, or a name written by hand.</summary>
public sealed record SeatForm(Guid? Post, string? Name, string? Title, BoardDuty? Duty, string? Task, string? From, int Version);

/// <summary>A meeting as it is typed.</summary>
public sealed record MeetingForm(string? On, string? Place, string? Present, string? Said, int Version)
{
    /// <summary>What was written down, to be corrected.</summary>
    public static MeetingForm Of(BoardMeeting meeting) => new(Days.Show(meeting.On), meeting.Place, meeting.Present, meeting.Said, meeting.Version);

    /// <summary>The facts, or null where the day cannot be read, which then stands in the model state.</summary>
    public MeetingFacts? Read(ModelStateDictionary errors, Texts t)
    {
        if (Typed.Day(On, "ngay-hop", errors, t) is { } on) return new MeetingFacts(on, Place ?? "", Typed.Lines(Present), Typed.Lines(Said));
        if (errors.IsValid) errors.AddModelError("ngay-hop", t["Ghi ngày họp."]);
        return null;
    }

    /// <summary>Field of a refusal of a meeting.</summary>
    public static string FieldOf(string code) => code switch
    {
        "meeting.place" => "noi-hop",
        "meeting.present" or "meeting.present-long" => "du-hop",
        "meeting.said-long" => "da-ban",
        _ => "ngay-hop",
    };
}

/// <summary>A conclusion as it is typed.</summary>
public sealed record ConclusionForm(string? Words, string? Who, string? By, Guid? Task, int Version)
{
    /// <summary>The facts, or null where the day cannot be read, which then stands in the model state.</summary>
    public ConclusionFacts? Read(ModelStateDictionary errors, Texts t)
    {
        var by = Typed.Day(By, "han", errors, t);
        return errors.IsValid ? new ConclusionFacts(Typed.Lines(Words), Who, by, Task is { } task ? new PlanTaskId(task) : null) : null;
    }

    /// <summary>Field of a refusal of a conclusion.</summary>
    public static string FieldOf(string code) => code switch
    {
        "meeting.who-long" => "ai-lam",
        "meeting.limit-before" => "han",
        _ => "ket-luan",
    };
}

/// <summary>What fields of forms hold.</summary>
internal static class Typed
{
    /// <summary>A typed day; null for none, and for what is no day, which then stands in the model state.</summary>
    public static DateOnly? Day(string? text, string field, ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(text, out var day)) errors.AddModelError(field, t["Chưa đúng dạng ngày/tháng/năm, ví dụ 30/06/2026."]);
        return day;
    }

    /// <summary>Lines as typed, without the carriage returns browsers add.</summary>
    public static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
