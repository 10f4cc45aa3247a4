using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Logging.Console;

namespace NewsApi.Settings;

/// <summary>Checks the settings of the log, for which ASP.NET Core would throw an exception or which it would ignore.</summary>
internal static class LoggingSettings
{
    private const string Levels = "LogLevel";

    // The providers of the host; only the console exists everywhere.
    private static readonly string[] Names = [Levels, "Console", "Debug", "EventSource", "EventLog"];

    public static IEnumerable<string> FindFaults(IConfiguration configuration)
    {
        var logging = configuration.GetSection("Logging");
        var console = logging.GetSection("Console");
        return FindUnknown(logging)
            .Concat(LevelSections(logging).SelectMany(FindLevelFaults))
            .Concat(SettingsCheck.OfSection(console, typeof(ConsoleSettings)))
            .Concat(SettingsCheck.OfSection(console.GetSection("FormatterOptions"), typeof(FormatterSettings)));
    }

    private static IEnumerable<string> FindUnknown(IConfigurationSection logging) =>
        logging.GetChildren().Where(child => !Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child =>
            $"The setting {SettingsCheck.NameOfFirst(child)} does not exist.{NearestName.Question(child.Key, Names)}");

    private static IEnumerable<IConfigurationSection> LevelSections(IConfigurationSection logging) =>
        Names.Where(name => name != Levels).Select(name => logging.GetSection(name).GetSection(Levels)).Prepend(logging.GetSection(Levels));

    private static IEnumerable<string> FindLevelFaults(IConfigurationSection levels) => levels.Value is { } value
        ? [$"{SettingsCheck.NameOf(levels.Path)} is {SettingRule.Quote(value)}, but must name a category, "
            + $"such as {SettingsCheck.NameOf(levels.Path)}__Default."]
        : levels.GetChildren().Where(level => !Enum.GetNames<LogLevel>().Contains(level.Value, StringComparer.OrdinalIgnoreCase))
            .Select(level => $"{SettingsCheck.NameOf(level.Path)} is {SettingRule.Quote(level.Value)}, "
                + $"but must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}.");

    // The properties of ConsoleLoggerOptions, whose setters and binding throw.
    private sealed class ConsoleSettings
    {
        [FormatterName]
        public string FormatterName { get; init; } = "";

        public IConfigurationSection? FormatterOptions { get; init; }

        public IConfigurationSection? LogLevel { get; init; }

        public LogLevel LogToStandardErrorThreshold { get; init; }

        [Range(1, int.MaxValue)]
        public int MaxQueueLength { get; init; }

        public ConsoleLoggerQueueFullMode QueueFullMode { get; init; }
    }

    // The properties of SimpleConsoleFormatterOptions and JsonConsoleFormatterOptions.
    private sealed class FormatterSettings
    {
        public LoggerColorBehavior ColorBehavior { get; init; }

        public bool IncludeScopes { get; init; }

        public IConfigurationSection? JsonWriterOptions { get; init; }

        public bool SingleLine { get; init; }

        [TimestampFormat]
        public string TimestampFormat { get; init; } = "";

        public bool UseUtcTimestamp { get; init; }
    }

    private sealed class FormatterNameAttribute : SettingRuleAttribute
    {
        private static readonly string[] Formatters = ["simple", "json", "systemd"];

        public override string Allowed => $"one of {string.Join(", ", Formatters)}";

        public override bool IsValid(object? value) => Formatters.Contains(value as string, StringComparer.OrdinalIgnoreCase);
    }

    private sealed class TimestampFormatAttribute : SettingRuleAttribute
    {
        public override string Allowed => "a format of times, such as 'yyyy-MM-dd HH:mm:ss '";

        public override bool IsValid(object? value)
        {
            try
            {
                return DateTime.UnixEpoch.ToString(value as string, CultureInfo.InvariantCulture) is not null;
            }
            catch (FormatException)
            {
                return false;
            }
        }
    }
}
