using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>A run between marks with what the rules found about it.</summary>
internal sealed class AttributedRun(Passage passage, int run, int token)
{
    public Passage Passage { get; } = passage;

    public QuotedRun Run { get; } = passage.Runs[run];

    /// <summary>Its token in the paragraph.</summary>
    public int Token { get; } = token;

    public Tag? Tag { get; set; }

    public Resolution Resolution { get; set; } = Resolution.Unknown;

    public string Rule { get; set; } = "none";

    /// <summary>Whether it is taken for somebody's words at all.</summary>
    public bool IsQuote { get; set; }

    /// <summary>Whether it goes on with the run before it: one quotation in several pieces.</summary>
    public bool Continues { get; set; }

    public ReportedBy? ReportedBy { get; set; }
}
