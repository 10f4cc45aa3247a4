using Microsoft.Extensions.Configuration;
using NewsApi.Settings;

namespace NewsApi.Tests.Settings;

public sealed class KnownSettingsTests
{
    // An options class names its section in a constant.
    [Fact]
    public void All_EveryOptionsClass_IsChecked()
    {
        var options = typeof(SettingsSection).Assembly.GetTypes().Where(type => type.GetField("Section") is { IsLiteral: true });

        Assert.Equal(options.Select(type => type.Name).Order(), SettingsSection.All.Select(section => section.Options.Name).Order());
    }

    [Fact]
    public void Read_NothingIsConfigured_HasDefaults()
    {
        var settings = EffectiveSetting.Read(new ConfigurationRoot([])).ToDictionary(setting => setting.Name);

        Assert.Equal(("seeds", "default"), (settings["Seeds__Path"].Value, settings["Seeds__Path"].Source));
        Assert.Equal("true", settings["Access__AnonymousRead"].Value);
    }

    [Theory]
    [InlineData("serv", "serve")]
    [InlineData("Limits:MaxTextLenght", "Limits:MaxTextLength")]
    [InlineData("SERVE", "serve")]
    [InlineData("esrve", "serve")]
    [InlineData("frobnicate", null)]
    [InlineData("", null)]
    public void Find_Misspelt_GivesTheNearestNameOrNone(string misspelt, string? expected) =>
        Assert.Equal(expected, NearestName.Find(misspelt, ["config", "serve", "Limits:MaxTextLength"]));
}
