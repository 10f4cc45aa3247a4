using System.CommandLine;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>config</c>: prints the effective settings and their sources.</summary>
internal sealed class ConfigCommand : Command
{
    /// <param name="settings">The settings on the command line.</param>
    public ConfigCommand(string[] settings)
        : base("config", "Prints the effective settings, without secrets, and their sources.") =>
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
