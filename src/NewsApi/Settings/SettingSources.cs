using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace NewsApi.Settings;

/// <summary>Where settings come from; a later source wins.</summary>
internal static class SettingSources
{
    /// <summary>The configuration that the host will have, before there is one, so that it can be checked.</summary>
    /// <exception cref="InvalidDataException">A file of settings is not JSON.</exception>
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

    /// <summary>Adds the defaults below all other sources: a server in a single file has no files beside it.</summary>
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

    /// <summary>Says where a value comes from.</summary>
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
