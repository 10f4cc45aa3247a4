using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace NewsApi.Settings;

/// <summary>The sources of settings; a later source overrides an earlier one.</summary>
internal static class SettingSources
{
    /// <summary>Builds the configuration that the host will have, so that it can be checked first.</summary>
    /// <exception cref="InvalidDataException">A settings file is not JSON.</exception>
    public static IConfigurationRoot Read(string[] arguments)
    {
        var host = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(arguments).Build();
        var environment = host["environment"] is { Length: > 0 } name ? name : Environments.Production;
        var builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddDefaults(environment);
        return builder
            .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_")
            .AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(arguments)
            .Build();
    }

    /// <summary>Adds the embedded defaults below all other sources: a single-file server may have no appsettings.json.</summary>
    public static IConfigurationBuilder AddDefaults(this IConfigurationBuilder builder, string environment)
    {
        var defaults = new ConfigurationBuilder().AddJsonStream(Open("defaults.json"));
        if (environment.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            defaults.AddJsonStream(Open("defaults.Development.json"));
        }

        builder.Sources.Insert(0, new ChainedConfigurationSource { Configuration = defaults.Build() });
        return builder;
    }

    private static Stream Open(string name) =>
        typeof(SettingSources).Assembly.GetManifestResourceStream($"NewsApi.Settings.{name}")!;

    /// <summary>Returns the source of a value.</summary>
    public static string NameOf(this IConfigurationRoot configuration, string key)
    {
        var provider = configuration.Providers.LastOrDefault(provider => provider.TryGet(key, out _));
        return provider switch
        {
            CommandLineConfigurationProvider => "command line",
            EnvironmentVariablesConfigurationProvider => "environment",
            JsonConfigurationProvider json => json.Source.Path!,
            _ => "default",
        };
    }
}
