using System.CommandLine;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>config</c>: prints the settings in force, and where each comes from.</summary>
internal sealed class ConfigCommand : Command
{
    /// <param name="settings">The settings on the command line.</param>
    public ConfigCommand(string[] settings)
        : base("config", "Prints the settings in force, without secrets, and where each comes from.") =>
        SetAction(async (_, cancellationToken) => await PrintAsync(settings, cancellationToken));

    private static async Task PrintAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var settings = EffectiveSetting.Read(SettingSources.Read(arguments)).ToList();
        var (names, values) = (settings.Max(setting => setting.Name.Length), settings.Max(setting => setting.Value.Length));
        foreach (var setting in settings)
        {
            var line = $"{setting.Name.PadRight(names)}  {setting.Value.PadRight(values)}  {setting.Source}";
            await Console.Out.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }
}
