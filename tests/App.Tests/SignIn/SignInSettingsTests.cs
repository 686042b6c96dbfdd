using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Organisation;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MangNon.App.Tests.SignIn;

public sealed class SignInSettingsTests
{
    [Fact]
    public void What_is_not_said_is_as_usual()
    {
        var settings = From();

        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromHours(72), null), (settings.Idle, settings.Most, settings.Invitation, settings.Provider));
        Assert.Equal([Role.Officer, Role.Leader, Role.Administrator, Role.Auditor], settings.SecondFactorRoles.Order());
    }

    [Fact]
    public void What_is_said_holds()
    {
        var settings = From(("sessionIdleMinutes", "30"), ("sessionHours", "8"), ("invitationHours", "24"), ("secondFactorRoles", "leader, UnitHead"), ("oidcAuthority", "https://dang-nhap.example.gov.vn"), ("oidcClientId", "a"), ("oidcClientSecret", "b"));

        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromHours(8), TimeSpan.FromHours(24)), (settings.Idle, settings.Most, settings.Invitation));
        Assert.Equal([Role.Leader, Role.UnitHead], settings.SecondFactorRoles.Order());
        Assert.Equal(new SignInProvider("https://dang-nhap.example.gov.vn", "a", "b"), settings.Provider);
        Assert.Empty(From(("secondFactorRoles", "")).SecondFactorRoles);
    }

    [Theory]
    [InlineData("sessionIdleMinutes", "9")]
    [InlineData("sessionHours", "-1")]
    [InlineData("invitationHours", "ba ngày")]
    [InlineData("secondFactorRoles", "Officer,Giám đốc")]
    [InlineData("secondFactorRoles", "99")]
    [InlineData("oidcAuthority", "http://dang-nhap.example.gov.vn")]
    [InlineData("oidcAuthority", "https://dang-nhap.example.gov.vn")]
    public void What_cannot_be_used_is_refused_by_name(string name, string value) =>
        Assert.Contains(name, Assert.Throws<SettingsException>(() => From((name, value))).Message, StringComparison.Ordinal);

    private static SignInSettings From(params (string Name, string Value)[] given) =>
        SignInSettings.From(new ConfigurationBuilder().AddInMemoryCollection(given.Select(g => KeyValuePair.Create<string, string?>(g.Name, g.Value))).Build());
}
