using Microsoft.Extensions.Options;

namespace NewsApi.Settings;

/// <summary>A command cannot run for a reason that the operator can correct; the message is one line.</summary>
internal sealed class StartFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Returns one line for each reason; none if the exception is a bug.</summary>
    public static IReadOnlyList<string> Explain(Exception failure) => failure switch
    {
        StartFailure => [OneLine.Of(failure.Message)],
        OptionsValidationException options => [.. options.Failures.Select(OneLine.Of)],
        AggregateException { InnerExceptions: var several } when several.All(one => Explain(one).Count > 0) =>
            [.. several.SelectMany(Explain)],
        _ => [],
    };
}
