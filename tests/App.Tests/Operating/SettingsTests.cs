using System.Collections;
using System.Globalization;
using System.Text;
using MangNon.App.Platform;
using MangNon.App.Tests.Sweeps;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>One table of settings: read, refused, explained and documented from it.</summary>
public sealed class SettingsTests : IDisposable
{
    // Another value than the usual one for each setting, and one that cannot be used.
    private static readonly Dictionary<string, (string Other, string? Wrong)> Values = new()
    {
        ["data"] = ("/tmp/a", null),
        ["keys"] = ("/tmp/k", null),
        ["database"] = ("Host=db.example;Database=m", "db.example"),
        ["demo"] = ("true", "yes"),
        ["listen"] = ("127.0.0.1", "may-chu"),
        ["port"] = ("443", "0"),
        ["certificate"] = ("/tmp/c.pem", null),
        ["certificate-key"] = ("/tmp/k.pem", null),
        ["proxy"] = ("10.0.0.0/8, 192.0.2.7", "nginx"),
        ["requests-per-session"] = ("60", "59"),
        ["requests-per-address"] = ("60", "59"),
        ["session-idle-minutes"] = ("10", "9"),
        ["session-hours"] = ("168", "169"),
        ["invitation-hours"] = ("1", "ba ngày"),
        ["second-factor-roles"] = ("none", "99"),
        ["oidc-authority"] = ("https://dang-nhap.example", "http://dang-nhap.example"),
        ["oidc-client-id"] = ("a", null),
        ["oidc-client-secret"] = ("b", null),
        ["emergency-hours"] = ("1", "-1"),
        ["clamav"] = ("localhost:3310", "clamd"),
        ["clamav-down"] = ("accept", "maybe"),
        ["backup"] = ("/tmp/b", null),
        ["backup-hour"] = ("0", "24"),
        ["backup-keep"] = ("1", " 1"),
        ["backup-passphrase"] = ("passphrase.txt", "/nowhere/at/all"),
        ["free-space-megabytes"] = ("0", "half"),
        ["address"] = ("https://mangnon.example", "mangnon.example"),
        ["mail"] = ("localhost:25", "smtp.example"),
        ["mail-from"] = ("khac@phuong.example", "phuong"),
        ["mail-user"] = ("mangnon", null),
        ["mail-password"] = ("bí mật", null),
        ["mail-tls"] = ("false", "maybe"),
        ["telemetry-endpoint"] = ("http://localhost:4318", "localhost:4318"),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("mangnon-settings").FullName;

    public static TheoryData<string> Names => [.. SettingsTable.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_counts(string name)
    {
        var other = name == "backup-passphrase" ? Passphrase() : Values[name].Other;
        var alone = Companions(name);

        Assert.NotEqual(Shown(Settings.From(alone)), Shown(Settings.From(new Dictionary<string, string>(alone) { [name] = other })));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_that_cannot_be_used_is_refused_by_name_in_both_languages(string name)
    {
        if (Values[name].Wrong is not { } wrong) return;

        var refusal = Assert.Throws<SettingsException>(() => Settings.From(new Dictionary<string, string> { [name] = wrong })).Message;

        Assert.Contains(" / ", refusal, StringComparison.Ordinal);
        if (name != "backup-passphrase") Assert.StartsWith(name + " ", refusal, StringComparison.Ordinal);
        if (name == "database") Assert.DoesNotContain(wrong, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_in_kebab_case_and_usual_values_can_be_used()
    {
        Assert.All(SettingsTable.All, s => Assert.Matches("^[a-z]+(-[a-z]+)*$", s.Name));
        Assert.Equal(Shown(Settings.From(new Dictionary<string, string>())), Shown(Settings.From(SettingsTable.All.ToDictionary(s => s.Name, s => s.Usual))));
        Assert.Equal(Values.Keys.Order(), SettingsTable.All.Select(s => s.Name).Order());
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), """{ "port": 1, "backup-hour": 2, "session-hours": 3, "Logging": { "LogLevel": { "Default": "Warning" } } }""");

        var given = Read(new() { ["port"] = "7" }, ("MANGNON_PORT", "8"), ("MANGNON_BACKUP_HOUR", "9"), ("PORT", "10"));

        Assert.Equal(("7", "9", "3"), (given["port"], given["backup-hour"], given["session-hours"]));
    }

    [Theory]
    [InlineData("MANGNON_BACKUP_HUOR", "1")]
    [InlineData("MANGNON_SESSIONHOURS", "1")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")]
    public void A_variable_nobody_knows_or_that_trusts_everybody_is_refused(string variable, string value) =>
        Assert.Contains(variable, Assert.Throws<SettingsException>(() => Read([], (variable, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "backupHour": 3 }""", "backupHour")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:80" } } } }""", "Kestrel")]
    [InlineData("""{ "port": """, "JSON")]
    public void A_key_of_the_file_nobody_knows_is_refused(string json, string named)
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), json);

        Assert.Contains(named, Assert.Throws<SettingsException>(() => Read([])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any", "demo")]
    [InlineData("192.0.2.1", "demo")]
    [InlineData("any", "")]
    [InlineData("::", "")]
    [InlineData("192.0.2.1", "")]
    public void What_other_machines_can_reach_is_neither_the_invented_ward_nor_plain_http(string listen, string demo)
    {
        var given = new Dictionary<string, string> { ["listen"] = listen, ["demo"] = demo.Length > 0 ? "true" : "false" };
        if (demo.Length > 0) (given["certificate"], given["certificate-key"]) = ("/tmp/c.pem", "/tmp/k.pem");

        Assert.Throws<SettingsException>(() => Settings.From(given));
        Assert.NotNull(Settings.From(new Dictionary<string, string>(given) { ["listen"] = "localhost" }));
        Assert.NotNull(Settings.From(new Dictionary<string, string>(given) { ["demo"] = "false", ["proxy"] = "10.1.2.3" }));
    }

    [Fact]
    public void The_reference_page_says_what_the_table_says()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "reference", "settings.md");
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(file, Markdown());

        Assert.Equal(Markdown(), File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyDictionary<string, string> Read(Dictionary<string, string?> commandLine, params (string Name, string Value)[] environment) =>
        SettingSources.Read(commandLine, new Hashtable(environment.ToDictionary(e => e.Name, e => e.Value)), _folder);

    // What a setting is of no use without.
    private static Dictionary<string, string> Companions(string name) => name.Split('-')[0] switch
    {
        "certificate" => new() { ["certificate"] = "/tmp/0.pem", ["certificate-key"] = "/tmp/0-key.pem" },
        "mail" => new() { ["mail"] = "localhost:587", ["mail-from"] = "mangnon@phuong.example" },
        "oidc" => new() { ["oidc-authority"] = "https://0.example", ["oidc-client-id"] = "0", ["oidc-client-secret"] = "0" },
        _ => [],
    };

    private string Passphrase()
    {
        var file = Path.Combine(_folder, "passphrase.txt");
        File.WriteAllText(file, "mười sáu chữ trở lên");
        return file;
    }

    private static string Shown(Settings settings) => $"{settings} {string.Join(',', settings.Proxies)} {settings.Mail?.Password} {string.Join(',', settings.SignIn.SecondFactorRoles.Order())}";

    private static string Markdown()
    {
        var text = new StringBuilder("""
            # Settings

            Written from `SettingsTable` (run `SettingsTests` with `WRITE_DOCS=1`). Each has one name: `--name` on the command line, `MANGNON_NAME` in the environment (upper case, `_` for
            `-`), `"name"` in an `appsettings.json` beside the program. The command line wins over the environment, that over the file. A name nobody knows and a value that cannot be used
            stop the program with a sentence. Those with a star are taken by every verb, the others by `serve`. A password (🔑) belongs into the environment: other users can read a command line.

            | setting | without it | what can be given | what for |
            |---|---|---|---|

            """);
        foreach (var s in SettingsTable.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{s.Name}`{(s.IsForEveryVerb ? " *" : "")}{(s.IsSecret ? " 🔑" : "")} | {(s.Usual.Length > 0 ? $"`{s.Usual}`" : "")} | {s.Shape.English} | {s.English}<br>*{s.Vietnamese}* |\n");
        return text.ToString();
    }
}
