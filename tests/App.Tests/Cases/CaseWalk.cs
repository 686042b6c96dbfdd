using System.IO.Compression;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Cases;

/// <summary>Ways through a case by its pages, which tests of this area share.</summary>
internal static class CaseWalk
{
    public const string Told = "Hàng xóm nghe em khóc nhiều đêm, thấy vết bầm trên tay";
    public const string Teller = "Người Hàng Xóm Kín";

    public static (string, object?)[] Levels() => [.. AssessmentRows.Of("02").Select(r => (r.Code, (object?)"High"))];

    public static async Task<string> TakeInAsync(Visitor visitor)
    {
        await visitor.GetAsync("/ca-bao-ve/tiep-nhan");
        await visitor.SubmitAsync("Ghi nhận, bắt đầu tính giờ", ("ten-0", "Nguyễn Thị Thử"), ("tuoi-0", "khoảng 10 tuổi"), ("ke", Told), ("nguy-hiem", "Yes"), ("o-dau", "ThisWard"), ("hinh-thuc", "Violence"), ("bao-ten", Teller));
        return visitor.Address;
    }

    public static async Task<string> OpenCaseAsync(Visitor visitor, string report, string? worker = null)
    {
        await visitor.GetAsync(report);
        await visitor.SubmitAsync("Mở ca cho em này", worker is null ? [] : [("worker", worker)]);
        Assert.Contains("CA-20", visitor.Text, StringComparison.Ordinal);
        return visitor.Address;
    }

    public static async Task StepAsync(Visitor visitor, string address, string step, params (string, object?)[] fields)
    {
        await visitor.GetAsync($"{address}/buoc/{step}");
        await visitor.SubmitAsync("#buoc .btn.main", fields);
    }

    public static async Task<string> TextOfAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        return visitor.Text;
    }

    public static async Task<string> DocxAsync(Visitor visitor, string address)
    {
        await using var zip = new ZipArchive(await visitor.Http.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static Task<string> UnitAsync(TestHouse house, string name) => house.AskAsync(async db => (await db.Set<Domain.Organisation.Unit>().FirstAsync(u => u.Name.Contains(name))).Id.Value.ToString());

    public static Task<string> AccountAsync(TestHouse house, string account) => house.AskAsync(async db => (await db.Set<Account>().SingleAsync(a => a.UserName == account)).Id.ToString());

    /// <summary>From the open case to the plan that is sent, without an emergency.</summary>
    public static async Task ToSentPlanAsync(Visitor officer, Visitor chairman, string address)
    {
        await ToSubmittedPlanAsync(officer, address);
        await StepAsync(chairman, address, "approve-plan", ("so-quyet-dinh", "46/QĐ-UBND"));
        await StepAsync(officer, address, "send-plan", ("ghi-lai", "Trạm Y tế, cha mẹ"));
    }

    /// <summary>From the open case to the plan that waits for the chairman, without an emergency.</summary>
    public static async Task ToSubmittedPlanAsync(Visitor officer, string address)
    {
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Đã gặp em, em an toàn")]);
        await StepAsync(officer, address, "assess-specifically", ("g", "Em muốn đi học"), ("h", "Cha mẹ đồng ý"));
        await StepAsync(officer, address, "hold-meeting", ("chu-tri", true), ("khu-dan-cu", true), ("cha-me", true), ("ghi-lai", "Thống nhất"));
        await StepAsync(officer, address, "submit-plan", ("viec-0", "Thăm hằng tuần"), ("ai-0", "Tổ dân phố"), ("tu-0", "23/11/2026"), ("den-0", "15/12/2026"));
    }

    /// <summary>A review that finds all well.</summary>
    public static (string, object?)[] WellReviewed(string outcome) =>
        [.. AssessmentRows.Of("06").Select(r => (r.Code, (object?)(r.Part is AssessmentPart.Harm ? "Low" : "High"))), ("con-nguy-co", "No"), ("the-chat", "Yes"), ("tam-ly", "Yes"), ("nhan-thuc", "Yes"), ("tinh-cam", "Yes"), ("ket-luan", outcome)];

    /// <summary>Why a step cannot be taken, as its page says.</summary>
    public static async Task<string> AgainstAsync(Visitor visitor, string address, string step)
    {
        await visitor.GetAsync($"{address}/buoc/{step}");
        Assert.True(visitor.Page.QuerySelector("#buoc .btn.main")!.HasAttribute("disabled"));
        return visitor.Text;
    }

    /// <summary>Links the case with a child of the registry through its page; any child that stays a child for long where none is named.</summary>
    public static async Task LinkAsync(TestHouse house, Visitor officer, string address, ChildId? child = null)
    {
        var key = child ?? await house.AskAsync(db => db.Set<Child>().Where(c => c.WithdrawnAt == null && c.MergedInto == null && c.LeavesListOn > new DateOnly(2030, 1, 1)).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync());
        var name = await house.AskAsync(db => db.Set<Child>().Where(c => c.Id == key).Select(c => c.FullName).SingleAsync());
        await officer.GetAsync($"{address}?tim={Uri.EscapeDataString(name)}");
        var form = officer.Page.QuerySelectorAll("input[name=registry]").FirstOrDefault(i => i.GetAttribute("value") == key.Value.ToString())?.Closest("form");
        Assert.NotNull(form);
        form.Id = "noi";
        await officer.SubmitAsync("#noi button");
        Assert.Contains("Đã nối với hồ sơ", officer.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }
}
