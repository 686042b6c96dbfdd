using MangNon.App.Data;
using MangNon.App.Features.Cases;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.PublicReport;

/// <summary>
/// The public page on which anybody tells of a child in danger (Luật Trẻ em 102/2016/QH13 Điều 51 khoản 1), without an account. It sets no
/// cookie, writes no address down, and can be left at once. Nobody is signed in, so there is no session a foreign page could misuse: the
/// form carries no token, which would need a cookie.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class IndexModel(AppDb db, OfficeClock clock, PublicGate gate, Dialect dialect, Texts t) : PageModel
{
    private const int Tries = 8;

    public ReportForm Typed { get; private set; } = null!;

    /// <summary>Wards this installation serves, by name.</summary>
    public IReadOnlyList<(WardId Id, string Code, string Name)> Wards { get; private set; } = [];

    public WardId? Chosen { get; private set; }

    public (string Ticket, int One, int Other) Ticket { get; private set; }

    /// <summary>The sum has to be answered.</summary>
    public bool Asks { get; private set; }

    /// <summary>For pages that keep the language in the address, since there is no cookie.</summary>
    public string Query => t.Language == "en" ? "?ngon-ngu=en" : "";

    /// <param name="ward">Code of the ward, from a poster or its site.</param>
    public async Task OnGetAsync([FromQuery(Name = "phuong")] string? ward)
    {
        await LoadAsync();
        Typed = ReportForm.Empty(null, clock.Now);
        if (Wards.Any(w => w.Code == ward)) Chosen = Wards.First(w => w.Code == ward).Id;
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "phuong")] Guid? ward, [FromForm(Name = "ve")] string? ticket, [FromForm(Name = "trang-web")] string? trap, [FromForm(Name = "tong")] string? sum)
    {
        // Who tells is not traced.
        db.FromAddress = null;
        await LoadAsync();
        Typed = ReportForm.Of(Request.Form, more: false);
        if (Wards.Any(w => w.Id.Value == ward)) Chosen = new WardId(ward!.Value);
        var now = clock.Now;
        var (facts, children) = (Typed.Read(null, ModelState, t, now), Typed.ReadChildren());
        if (Chosen is null) ModelState.AddModelError("phuong", t["Chọn phường, xã nơi em ở hoặc nơi xảy ra."]);
        foreach (var refusal in CaseReport.WhyNotTakeIn(facts, children, now)) ModelState.AddModelError(refusal.Code is "case-report.what" ? "ke" : "", t[refusal.Code]);
        foreach (var refusal in Typed.WhyNotKeepInformant()) ModelState.AddModelError("", t[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        switch (gate.Ask(HttpContext, Chosen!.Value, ticket, trap, sum))
        {
            case GateAnswer.TooMany:
                ModelState.AddModelError("", t["Từ mạng này vừa có quá nhiều tin. Nội dung còn nguyên bên dưới; hãy gọi 111, hoặc gửi lại sau ít phút."]);
                return Page();
            case GateAnswer.Machine or GateAnswer.AskFirst:
                Asks = true;
                ModelState.AddModelError("tong", t["Trả lời câu này rồi gửi lại. Nội dung còn nguyên."]);
                return Page();
        }

        for (var attempt = 0; attempt < Tries; attempt++)
            if (await TryTakeInAsync(Chosen.Value, facts, children, now)) return LocalRedirect("/bao-tin/da-nhan" + Query);
        ModelState.AddModelError("", t["Nhiều người đang ghi tin cùng lúc. Nội dung còn nguyên; hãy ghi lại lần nữa."]);
        return Page();
    }

    private async Task<bool> TryTakeInAsync(WardId ward, ReportFacts facts, IReadOnlyList<ChildTold> children, DateTime now)
    {
        var number = await db.NextReportNumberAsync(ward, OfficeClock.DayOf(now).Year);
        var report = new CaseReport(Ids.New<CaseReportId>(), ward, by: null, unit: null, number, facts, children, now);
        db.Add(report);
        if (Typed.ReadInformant(report.Id, ward) is { } informant) db.Add(informant);
        if (db.Form is not null) db.Form.Location = "/bao-tin/da-nhan" + Query;
        // The number may have been taken meanwhile.
        return await db.TryAsync(dialect, () => db.SaveAsync(new Act(null, "case-report.take-in", now, $"case-report/{report.Id.Value}") { Ward = ward })) is SaveOutcome.Saved;
    }

    private async Task LoadAsync()
    {
        Ticket = gate.Issue();
        Wards = await db.WardsForThePublicAsync(clock.Today);
        if (Wards.Count == 1) Chosen = Wards[0].Id;
    }
}
