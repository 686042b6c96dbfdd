using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
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
    public static async Task<int> MigrateAsync(Dictionary<string, string?> given, CancellationToken stop)
    {
        await using var app = House.Build(given, []);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrating>().ToNewestAsync(stop);
        Console.WriteLine("Cơ sở dữ liệu đã ở bản mới nhất. / The database is up to date.");
        return 0;
    }

    /// <summary>Creates the first administrator and, where there is none yet, the ward.</summary>
    public static async Task<int> CreateAdministratorAsync(
        Dictionary<string, string?> given, string name, string account, string? wardName, string? wardCode, CancellationToken stop)
    {
        await using var app = House.Build(given, []);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await scope.ServiceProvider.GetRequiredService<Migrating>().ToNewestAsync(stop);
        if (!await db.IsEmptyAsync()) return Refuse("Đã có dữ liệu: người quản trị hiện có tạo thêm tài khoản trong phần Tổ chức. / There is data already: the present administrator adds accounts.");
        if (wardName is null || wardCode is null) return Refuse("Cần --ward và --ward-code cho cơ sở dữ liệu mới. / A new database needs --ward and --ward-code.");
        if (await ReadPasswordAsync() is not { } password) return Refuse("Không đọc được mật khẩu. / No password was given.");
        if (PasswordRule.WhyNot(password, new PasswordOwner(account, name, wardName)) is { } refusal) return Refuse(InBoth(scope.ServiceProvider.GetRequiredService<TextBook>(), refusal));
        return await CreateAsync(scope.ServiceProvider, db, name, account, VietnameseText.Clean(wardName), wardCode, password);
    }

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
        if (!created.Succeeded) return Refuse(string.Join(Environment.NewLine, created.Errors.Select(e => e.Description)));
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

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 2;
    }
}
