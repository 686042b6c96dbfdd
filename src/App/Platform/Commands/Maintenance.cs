using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.Commands;

/// <summary>Verbs that work on the database without serving.</summary>
internal static class Maintenance
{
    /// <summary>Brings the database to the newest form.</summary>
    public static Task<int> MigrateAsync(Dictionary<string, string?> given, CancellationToken stop) => OpenHouse.AtNewestAsync(given, _ =>
    {
        Console.WriteLine("Cơ sở dữ liệu đã ở bản mới nhất. / The database is up to date.");
        return Task.FromResult(0);
    }, stop);

    /// <summary>Creates the first administrator and, where there is none yet, the ward.</summary>
    public static Task<int> CreateAdministratorAsync(
        Dictionary<string, string?> given, string name, string account, string? wardName, string? wardCode, CancellationToken stop) => OpenHouse.AtNewestAsync(given, async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        if (!await db.IsEmptyAsync()) return Refusals.Say("Đã có dữ liệu: người quản trị hiện có tạo thêm tài khoản trong phần Tổ chức. / There is data already: the present administrator adds accounts.");
        if (wardName is null || wardCode is null) return Refusals.Say("Cần --ward và --ward-code cho cơ sở dữ liệu mới. / A new database needs --ward and --ward-code.");
        if (await ReadPasswordAsync() is not { } password) return Refusals.Say("Không đọc được mật khẩu. / No password was given.");
        if (PasswordRule.WhyNot(password, new PasswordOwner(account, name, wardName)) is { } refusal) return Refusals.Say(InBoth(services.GetRequiredService<TextBook>(), refusal));
        return await CreateAsync(services, db, name, account, VietnameseText.Clean(wardName), wardCode, password);
    }, stop);

    private static async Task<int> CreateAsync(IServiceProvider services, AppDb db, string name, string account, string wardName, string wardCode, string password)
    {
        var clock = services.GetRequiredService<OfficeClock>();
        var ward = new Ward(Ids.New<WardId>(), wardCode, wardName, AdministrativeLevel.Commune, reportsTo: null, placeName: wardName);
        var person = new Person(Ids.New<PersonId>(), ward.Id, name);
        db.AddRange(ward, person, new Post(Ids.New<PostId>(), ward.Id, person.Id, unit: null, "Quản trị hệ thống", Role.Administrator, clock.Today));
        var first = new Account { Id = Ids.New(), UserName = account, WardId = ward.Id, PersonId = person.Id };
        var accounts = services.GetRequiredService<UserManager<Account>>();
        first.PasswordHash = accounts.PasswordHasher.HashPassword(first, password);
        var created = await accounts.CreateAsync(first);
        if (!created.Succeeded) return Refusals.Say(string.Join(Environment.NewLine, created.Errors.Select(e => e.Description)));
        await db.SaveAsync(new Act(null, "account.create-first", clock.Now, $"account/{account}") { Ward = ward.Id });
        Console.WriteLine($"Đã tạo người quản trị \"{account}\" của {wardName}. / The administrator \"{account}\" was created.");
        return 0;
    }

    private static async Task<string?> ReadPasswordAsync()
    {
        if (!Console.IsInputRedirected) Console.Error.Write("Mật khẩu (ít nhất 12 ký tự) / password (12 characters or more): ");
        return await Console.In.ReadLineAsync();
    }

    private static string InBoth(TextBook book, Refusal refusal) => $"{book.Find(refusal.Code, english: false)} / {book.Find(refusal.Code, english: true)}";
}
