namespace NewsApi.Parsing;

/// <summary>Something odd in a text, told to whoever wrote it.</summary>
/// <param name="Code">A stable name in kebab case ("unpaired-quotation-mark").</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence for a reader.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, TextSpan Span);

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum DiagnosticSeverity
{
    Info,
    Warning,
}
