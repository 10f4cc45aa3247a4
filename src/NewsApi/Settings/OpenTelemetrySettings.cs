using System.Globalization;

namespace NewsApi.Settings;

/// <summary>Checks the variables of OpenTelemetry, which ignores invalid values: traces would be missing without a word.</summary>
internal static class OpenTelemetrySettings
{
    private const string Address = "an http or https address, such as 'http://localhost:4317'";
    private const string Headers = "a comma list such as 'name=value'";
    private const string Milliseconds = "a whole number of milliseconds from 0";
    private const string Protocols = "one of grpc, http/protobuf";

    private static readonly string[] Samplers =
    [
        "always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio",
    ];

    private static readonly (string Name, string Allowed, Func<string, bool> IsValid)[] Rules =
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Address, IsAddress),
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", Address, IsAddress),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", Protocols, IsProtocol),
        ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", Protocols, IsProtocol),
        ("OTEL_EXPORTER_OTLP_HEADERS", Headers, IsHeaders),
        ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", Headers, IsHeaders),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", Milliseconds, IsCount),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", Milliseconds, IsCount),
        ("OTEL_BSP_SCHEDULE_DELAY", Milliseconds, IsCount),
        ("OTEL_BSP_EXPORT_TIMEOUT", Milliseconds, IsCount),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "a whole number from 0", IsCount),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "a whole number from 0", IsCount),
        ("OTEL_TRACES_SAMPLER", $"one of {string.Join(", ", Samplers)}", value => Samplers.Contains(value)),
        ("OTEL_TRACES_SAMPLER_ARG", "a number from 0 to 1", IsShare),
    ];

    public static IEnumerable<string> FindFaults(IConfiguration configuration) =>
        from rule in Rules
        let value = configuration[rule.Name]
        where !string.IsNullOrEmpty(value) && !rule.IsValid(value)
        select $"{rule.Name} is {SettingRule.Quote(value)}, but must be {rule.Allowed}.";

    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static bool IsProtocol(string value) => value is "grpc" or "http/protobuf";

    private static bool IsHeaders(string value) => value.Split(',').All(header => header.IndexOf('=') > 0);

    private static bool IsCount(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsShare(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1;
}
