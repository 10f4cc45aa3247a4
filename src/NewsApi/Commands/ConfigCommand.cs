using System.CommandLine;
using NewsApi.Backups;
using NewsApi.Search.Index;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>config</c>: prints the effective settings and their sources.</summary>
internal sealed class ConfigCommand : Command
{
    /// <param name="settings">The settings on the command line.</param>
    public ConfigCommand(string[] settings)
        : base("config", "Prints the effective settings, without secrets, and their sources.") =>
        Action = new ServiceAction((_, app, cancellationToken) => PrintAsync(settings, app.Services, cancellationToken));

    private static async Task<int> PrintAsync(string[] arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var settings = EffectiveSetting.Read(SettingSources.Read(arguments)).Select(setting => WithDefault(setting, services)).ToList();
        var (names, values) = (settings.Max(setting => setting.Name.Length), settings.Max(setting => setting.Value.Length));
        foreach (var setting in settings)
        {
            var line = $"{setting.Name.PadRight(names)}  {setting.Value.PadRight(values)}  {setting.Source}";
            await Console.Out.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        return 0;
    }

    // These folders are beside the database, unless they are configured.
    private static EffectiveSetting WithDefault(EffectiveSetting setting, IServiceProvider services)
    {
        try
        {
            return setting switch
            {
                { Name: "Search__IndexPath", Value: "" } => setting with { Value = services.GetRequiredService<SearchLocation>().Find() },
                { Name: "Backups__Path", Value: "" } => setting with { Value = services.GetRequiredService<BackupFolder>().Folder },
                _ => setting,
            };
        }
        catch (StartFailure)
        {
            // The connection string is invalid, as the list shows; serve would refuse to start.
            return setting;
        }
    }
}
