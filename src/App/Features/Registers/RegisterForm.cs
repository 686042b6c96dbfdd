using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Registers;

/// <summary>A form of the registers as it is typed: names of the fields are those of the page, and what was typed stays.</summary>
public sealed class RegisterForm
{
    private readonly IReadOnlyDictionary<string, string?> _typed;

    private RegisterForm(IReadOnlyDictionary<string, string?> typed) => _typed = typed;

    public static RegisterForm Empty { get; } = new(new Dictionary<string, string?>());

    public string? this[string field] => _typed.GetValueOrDefault(field);

    public static RegisterForm Of(IFormCollection form) => new(form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString()));

    /// <summary>A form that is shown for the first time, with these values in it.</summary>
    public static RegisterForm With(params (string Field, string? Value)[] values) => new(values.ToDictionary(v => v.Field, v => v.Value));

    /// <summary>What stands in the register.</summary>
    public static RegisterForm Of(IncomingDocument d) => With(
        ("ngay-den", Days.Show(d.ArrivedOn)), ("tac-gia", d.Sender), ("so-ky-hieu", d.Mark), ("ngay-van-ban", Days.Show(d.IssuedOn)), ("loai", d.Type), ("trich-yeu", d.Subject),
        ("khan", d.Urgency.ToString()), ("mat", d.SecrecyMark.ToString()), ("ve-tre", d.Secrecy is Domain.Access.SecrecyLevel.Normal ? null : "true"), ("ghi-chu", d.Note));

    /// <summary>What stands in the register.</summary>
    public static RegisterForm Of(OutgoingDocument d) => With(
        ("loai", d.KindCode), ("ky-hieu", d.Symbol), ("ngay-van-ban", Days.Show(d.IssuedOn)), ("trich-yeu", d.Subject), ("nguoi-ky", d.Signer), ("noi-nhan", d.Recipients), ("don-vi", d.UnitId?.Value.ToString()),
        ("so-ban", d.Copies?.ToString(CultureInfo.InvariantCulture)), ("khan", d.Urgency.ToString()), ("mat", d.SecrecyMark.ToString()), ("ve-tre", d.Secrecy is Domain.Access.SecrecyLevel.Normal ? null : "true"), ("ghi-chu", d.Note));

    public IncomingFacts ReadIncoming(ModelStateDictionary errors, Texts t) => new(Day("ngay-den", errors, t), Words("tac-gia"), Words("so-ky-hieu"), Day("ngay-van-ban", errors, t), Words("loai"), Words("trich-yeu"))
    {
        Urgency = Choice<Urgency>("khan"),
        SecrecyMark = Choice<SecrecyMark>("mat"),
        IsProtected = this["ve-tre"] == "true",
        Note = Words("ghi-chu"),
    };

    /// <param name="unit">The unit chosen, as far as it is one of the ward's.</param>
    public OutgoingFacts ReadOutgoing(UnitId? unit, ModelStateDictionary errors, Texts t) => new(Words("loai"), Words("ky-hieu"), Day("ngay-van-ban", errors, t), Words("trich-yeu"), Words("nguoi-ky"), Words("noi-nhan"))
    {
        Unit = unit,
        Copies = Copies(errors, t),
        Urgency = Choice<Urgency>("khan"),
        SecrecyMark = Choice<SecrecyMark>("mat"),
        IsProtected = this["ve-tre"] == "true",
        Note = Words("ghi-chu"),
    };

    /// <summary>A typed day; what is no day is said at the field.</summary>
    public DateOnly? Day(string field, ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(this[field], out var day)) errors.AddModelError(field, t["Ngày chưa đúng, ví dụ 23/11/2026."]);
        return day;
    }

    /// <summary>Typed words, or null where none are.</summary>
    public string? Words(string field) => string.IsNullOrWhiteSpace(this[field]) ? null : this[field]!.Trim();

    /// <summary>A chosen identifier, or null.</summary>
    public Guid? Id(string field) => Guid.TryParse(this[field], out var id) ? id : null;

    /// <summary>Field that a refusal is about; "" for the whole form.</summary>
    public static string FieldOf(string code) => code switch
    {
        "incoming.arrived-on" or "incoming.other-year" => "ngay-den",
        "incoming.sender" => "tac-gia",
        "incoming.mark" => "so-ky-hieu",
        "incoming.issued-on" or "outgoing.issued-on" => "ngay-van-ban",
        "incoming.type" or "outgoing.kind" => "loai",
        "incoming.subject" or "outgoing.subject" => "trich-yeu",
        "incoming.note" => "ghi-chu",
        "incoming.secret-file" => "tep",
        "incoming.handler" => "giao-cho",
        "incoming.due-on" => "han",
        "incoming.opinion" => "y-kien",
        "incoming.settled-words" => "ket-qua",
        "incoming.answer" => "tra-loi",
        "register.void-reason" => "ly-do-huy",
        "outgoing.symbol" => "ky-hieu",
        "outgoing.signer" => "nguoi-ky",
        "outgoing.copies" => "so-ban",
        "numbering.year" or "numbering.begun" => "tu-nam",
        _ => "",
    };

    private int? Copies(ModelStateDictionary errors, Texts t)
    {
        if (Words("so-ban") is not { } typed) return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var copies)) return copies;
        errors.AddModelError("so-ban", t["outgoing.copies"]);
        return null;
    }

    private T Choice<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(this[field], out var chosen) && Enum.IsDefined(chosen) ? chosen : default;
}
