using Microsoft.Extensions.Options;

namespace NewsApi.Settings;

/// <summary>A command cannot be run, for a reason that the operator can remove; the message is one line for them.</summary>
internal sealed class StartFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>One line for each reason, for the operator; none for a fault of the program.</summary>
    public static IReadOnlyList<string> Explain(Exception failure) => failure switch
    {
        StartFailure => [OneLine.Of(failure.Message)],
        OptionsValidationException options => [.. options.Failures.Select(OneLine.Of)],
        AggregateException { InnerExceptions: var several } when several.All(one => Explain(one).Count > 0) =>
            [.. several.SelectMany(Explain)],
        _ => [],
    };
}
