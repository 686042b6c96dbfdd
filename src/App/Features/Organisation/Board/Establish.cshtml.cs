using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>A new board: the first one, or by kiện toàn the one that takes the place of the board of now.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class EstablishModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : BoardPage(db, clock, texts, dialect)
{
    /// <summary>The board of now, which the new decision ends; null for none.</summary>
    public SteeringBoard? Current { get; private set; }

    public DecisionForm Form { get; private set; } = new(null, null, null, true, null, 0);

    public async Task OnGetAsync()
    {
        Current = await FindCurrentAsync();
        Form = Form with { From = Days.Show(Today) };
    }

    public async Task<IActionResult> OnPostAsync(DecisionForm form)
    {
        (Form, Current) = (form, await FindCurrentAsync());
        if (form.Read(ModelState, T) is not { } facts || IsOvertakenBy(Current, form)) return Page();
        if (IsRefused(Current?.WhyNotRenew(facts) ?? SteeringBoard.WhyNot(facts), DecisionField)) return Page();
        var (board, kind) = Make(facts);
        Db.Add(board);
        var address = $"{Here}/{board.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync(kind, $"board/{board.Id.Value}") is not SaveOutcome.Saved)
            return await AgainAsync(LoadTheirsAsync);
        Notice = T["Đã lập ban chỉ đạo. Bây giờ ghi thành viên."];
        return LocalRedirect(address);
    }

    // Somebody set up, renewed or ended a board since the form was shown: what it would end is another.
    private bool IsOvertakenBy(SteeringBoard? current, DecisionForm form) => IsOvertaken = form.Renews != current?.Id.Value || form.Version != (current?.Version ?? 0);

    private async Task<bool> LoadTheirsAsync()
    {
        Current = await FindCurrentAsync();
        return true;
    }

    private (SteeringBoard Board, string Kind) Make(BoardFacts facts)
    {
        var id = Ids.New<SteeringBoardId>();
        if (Current is null) return (new SteeringBoard(id, Me.Ward, facts), "board.establish");
        return (Current.Renew(id, facts, Form.Copy), "board.renew");
    }
}
