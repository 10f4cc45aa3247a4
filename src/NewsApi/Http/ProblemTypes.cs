using Microsoft.AspNetCore.WebUtilities;

namespace NewsApi.Http;

/// <summary>A kind of error, as its page under <c>/problems</c> describes it.</summary>
/// <param name="Name">The last part of its URI.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">A short summary, the same for every occurrence.</param>
/// <param name="Meaning">What it means, and what usually causes it.</param>
/// <param name="Cure">What the client can do.</param>
internal sealed record ProblemType(string Name, int Status, string Title, string Meaning, string Cure)
{
    /// <summary>The URI that names the type.</summary>
    public string Uri => $"/problems/{Name}";
}

/// <summary>Every kind of error that this API answers.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType Invalid = new(
        "invalid-request", 400, "The request is not valid",
        "A parameter or a member of the body is unknown, missing, repeated, malformed or out of its range.",
        "The member 'errors' names each of them with what is expected; correct them and send the request again.");

    public static readonly ProblemType Duplicate = new(
        "duplicate-article", 409, "The article exists already",
        "An article with the same text (white space aside), or with the same source and externalId, is stored already.",
        "The member 'existing' links to it. Add onDuplicate=return to get it as the answer, or onDuplicate=create to store another.");

    public static readonly ProblemType NoArticle = new(
        "no-article", 422, "There is no article in the request",
        "The text is empty, or holds nothing but white space; or the web page has no running text that could be an article.",
        "Send the text of the article as the body, or as the member 'text'.");

    public static readonly ProblemType KeyReused = new(
        "idempotency-key-reused", 422, "The Idempotency-Key belongs to another request",
        "A request with this key, but with another body, query or media type, was answered in the last 24 hours.",
        "Give each request a key of its own; only a repetition has the same.");

    public static readonly IReadOnlyList<ProblemType> All =
    [
        Invalid,
        new("not-found", 404, "There is no such resource",
            "Nothing was ever stored under this address, or it was removed.",
            "Check the address; the lists link to what there is."),
        new("method-not-allowed", 405, "The resource does not know this method",
            "The address exists, but not for this method.",
            "The header 'Allow' names the methods that it knows."),
        new("not-acceptable", 406, "The resource has no such representation",
            "None of the media types in 'Accept' can be given.",
            "Ask for application/json, or leave 'Accept' out."),
        Duplicate,
        new("precondition-failed", 412, "The resource is in another state",
            "Somebody changed it since you read it, or it is in a state that 'If-None-Match' excludes.",
            "Get it again, make your change to what it is now, and send it with 'If-Match' set to the new 'ETag'."),
        new("too-large", 413, "The request is too large",
            "The body, or the text in it, is longer than this server takes.",
            "Send less at once; the operator sets the limits."),
        new("unsupported-media-type", 415, "The media type of the body is not supported",
            "The header 'Content-Type' is missing, or names a type or a character set that this resource does not take.",
            "The header 'Accept-Post' or 'Accept-Patch' names the types that it takes; texts are UTF-8."),
        NoArticle,
        KeyReused,
        new("precondition-required", 428, "The request has no condition",
            "This server takes changes only from those who name the state that they change.",
            "Get the resource, and send its 'ETag' in the header 'If-Match'."),
        new("internal-error", 500, "The server failed",
            "A fault of the server; it was logged under the 'traceId' of the answer.",
            "Report the 'traceId' to the operator."),
        new("unavailable", 503, "The server is too busy",
            "More changes wait to be written than the server holds, or it is not ready yet.",
            "Wait as long as the header 'Retry-After' says, then send the request again."),
    ];

    /// <summary>The general type of a status; a plain one where the status has none of its own.</summary>
    public static ProblemType Of(int status) =>
        All.FirstOrDefault(type => type.Status == status) ?? new ProblemType(
            "about-blank", status, ReasonPhrases.GetReasonPhrase(status), "", "");
}
