using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Organisation;
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
        var settings = From(("session-idle-minutes", "30"), ("session-hours", "8"), ("invitation-hours", "24"), ("second-factor-roles", "leader, UnitHead"), ("oidc-authority", "https://dang-nhap.example.gov.vn"), ("oidc-client-id", "a"), ("oidc-client-secret", "b"));

        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromHours(8), TimeSpan.FromHours(24)), (settings.Idle, settings.Most, settings.Invitation));
        Assert.Equal([Role.Leader, Role.UnitHead], settings.SecondFactorRoles.Order());
        Assert.Equal(new SignInProvider("https://dang-nhap.example.gov.vn", "a", "b"), settings.Provider);
        Assert.Empty(From(("second-factor-roles", "none")).SecondFactorRoles);
    }

    [Theory]
    [InlineData("session-idle-minutes", "9")]
    [InlineData("session-hours", "-1")]
    [InlineData("invitation-hours", "ba ngày")]
    [InlineData("second-factor-roles", "Officer,Giám đốc")]
    [InlineData("second-factor-roles", "99")]
    [InlineData("oidc-authority", "http://dang-nhap.example.gov.vn")]
    [InlineData("oidc-authority", "https://dang-nhap.example.gov.vn")]
    public void What_cannot_be_used_is_refused_by_name(string name, string value) =>
        Assert.Contains(name, Assert.Throws<SettingsException>(() => From((name, value))).Message, StringComparison.Ordinal);

    private static SignInSettings From(params (string Name, string Value)[] given) => SignInSettings.From(given.ToDictionary(g => g.Name, g => g.Value));
}
