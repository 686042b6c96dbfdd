using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>What the pages of the two registers share: the form as typed, and each refusal at its field.</summary>
public abstract class RegisterPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    /// <summary>Two people may take the same number; the second tries the next one, so often.</summary>
    protected const int Tries = 5;

    /// <summary>What was typed in the form that is shown again.</summary>
    public RegisterForm Typed { get; protected set; } = RegisterForm.Empty;

    /// <summary>Units of the ward that stand today, for choosing.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>The choices of a form.</summary>
    protected async Task LoadChoicesAsync() =>
        Units = await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward && (u.To == null || u.To >= Today)).OrderBy(u => u.Name).ToListAsync();

    /// <summary>The unit chosen in a field, where it is one of <see cref="Units"/>.</summary>
    protected UnitId? UnitIn(string field) => Typed.Id(field) is { } id ? Units.FirstOrDefault(u => u.Id.Value == id)?.Id : null;

    /// <summary>Puts each refusal at its field, once; true when there are any.</summary>
    protected bool IsRefusedAtField(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            if (RegisterForm.FieldOf(refusal.Code) is var field && (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 })) ModelState.AddModelError(field, T[refusal.Code]);
        return !ModelState.IsValid;
    }
}
