namespace NewsApi.Http;

/// <summary>A kind of error, as its page under <c>/problems</c> describes it.</summary>
internal sealed record ProblemType
{
    /// <summary>The last part of its URI.</summary>
    /// <example>not-found</example>
    public required string Name { get; init; }

    /// <summary>The URI that names the type.</summary>
    /// <example>/problems/not-found</example>
    public string Uri => $"/problems/{Name}";

    /// <summary>The HTTP status it comes with.</summary>
    /// <example>404</example>
    public required int Status { get; init; }

    /// <summary>A short summary, the same for every occurrence.</summary>
    /// <example>There is no such resource</example>
    public required string Title { get; init; }

    /// <summary>What it means.</summary>
    /// <example>The address leads to nothing.</example>
    public required string Meaning { get; init; }

    /// <summary>What usually causes it.</summary>
    /// <example>Nothing was ever stored there, or it was removed for good; or the address is misspelt.</example>
    public required string Cause { get; init; }

    /// <summary>What the client can do.</summary>
    /// <example>Check the address; the lists link to what there is.</example>
    public required string Cure { get; init; }
}

/// <summary>Every kind of error that this API answers.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType Invalid = new()
    {
        Name = "invalid-request",
        Status = 400,
        Title = "The request is not valid",
        Meaning = "A parameter, a header or a member of the body cannot be taken as it is.",
        Cause = "It is unknown, missing, repeated, malformed or out of its range.",
        Cure = "The member 'errors' names each of them with what is expected; correct them and send the request again.",
    };

    public static readonly ProblemType Duplicate = new()
    {
        Name = "duplicate-article",
        Status = 409,
        Title = "The article exists already",
        Meaning = "The article was not stored: it is there already.",
        Cause = "An article with the same text (white space aside), or with the same source and externalId, is stored.",
        Cure = "The member 'existing' links to it. Add onDuplicate=return to get it as the answer, or onDuplicate=create to store another.",
    };

    public static readonly ProblemType NoArticle = new()
    {
        Name = "no-article",
        Status = 422,
        Title = "There is no article in the request",
        Meaning = "The request is well-formed, but there is nothing to store.",
        Cause = "The text is empty or only white space; or the web page has no running text that could be an article.",
        Cure = "Send the text of the article as the body, or as the member 'text'.",
    };

    public static readonly ProblemType TooManyQuotes = new()
    {
        Name = "too-many-quotes",
        Status = 422,
        Title = "The article has too many quotes",
        Meaning = "The article was not stored: it has more quotes than an article may have.",
        Cause = "The parser found more than 20,000 quotes in the text.",
        Cure = "Divide the text into several articles.",
    };

    public static readonly ProblemType KeyReused = new()
    {
        Name = "idempotency-key-reused",
        Status = 422,
        Title = "The Idempotency-Key belongs to another request",
        Meaning = "The request was not carried out: another one was, under the same key.",
        Cause = "A request with this key, but with another body, query or media type, was answered in the last 24 hours.",
        Cure = "Give each request a key of its own; only a repetition has the same.",
    };

    public static readonly ProblemType Unauthorized = new()
    {
        Name = "unauthorized",
        Status = 401,
        Title = "The request needs a valid key",
        Meaning = "The server does not know who sends the request. Nothing was done.",
        Cause = "There is no key, or the key is malformed, unknown, expired or revoked.",
        Cure = "Send a valid key in the header 'X-Api-Key', or as 'Authorization: Bearer'. The operator creates keys.",
    };

    public static readonly ProblemType Forbidden = new()
    {
        Name = "forbidden",
        Status = 403,
        Title = "The key does not allow the request",
        Meaning = "The server knows the key, but the key does not allow this. Nothing was done.",
        Cause = "The key lacks the scope that 'detail' names, or is limited to other sources.",
        Cure = "Use a key that has the scope, or ask the operator for one.",
    };

    public static readonly ProblemType CrossSite = new()
    {
        Name = "cross-site-request",
        Status = 403,
        Title = "The request comes from another site",
        Meaning = "A page of another site sent a change without a key. Nothing was done.",
        Cause = "The headers 'Sec-Fetch-Site' or 'Origin' name another site than this server, which is open to everyone in Development.",
        Cure = "Send a key, or the header 'X-Requested-With'; or allow the site with Http__CorsOrigins.",
    };

    public static readonly ProblemType KeyEnded = new()
    {
        Name = "key-ended",
        Status = 409,
        Title = "The key is not active",
        Meaning = "The key was not replaced, because it is no longer accepted.",
        Cause = "It is revoked or expired.",
        Cure = "Create a new key.",
    };

    public static readonly IReadOnlyList<ProblemType> All =
    [
        Invalid,
        Unauthorized,
        Forbidden,
        CrossSite,
        new()
        {
            Name = "not-found",
            Status = 404,
            Title = "There is no such resource",
            Meaning = "The address leads to nothing.",
            Cause = "Nothing was ever stored there, or it was removed for good; or the address is misspelt.",
            Cure = "Check the address; the lists link to what there is.",
        },
        new()
        {
            Name = "deleted",
            Status = 410,
            Title = "The resource was deleted",
            Meaning = "The article, or the one that it belongs to, is in the trash since 'deletedAt'.",
            Cause = "Somebody deleted it; it can be taken out of the trash until it is removed for good.",
            Cure = "Send a POST to the address in the member 'restore' to take the article out of the trash.",
        },
        new()
        {
            Name = "method-not-allowed",
            Status = 405,
            Title = "The resource does not know this method",
            Meaning = "The address exists, but not for this method.",
            Cause = "A change was sent to something that can only be read, or the address is that of a list or of another resource.",
            Cure = "The header 'Allow' names the methods that it knows.",
        },
        new()
        {
            Name = "not-acceptable",
            Status = 406,
            Title = "The resource has no such representation",
            Meaning = "The answer could be given, but in no form that the client accepts. Nothing was done.",
            Cause = "The header 'Accept' names none of the resource's media types, or excludes them with q=0.",
            Cure = "Ask for application/json, or leave 'Accept' out.",
        },
        new()
        {
            Name = "timeout",
            Status = 408,
            Title = "The request came too slowly",
            Meaning = "The server stopped waiting for the rest of the request.",
            Cause = "The connection is very slow or broken.",
            Cure = "Send the request again; with an Idempotency-Key that is safe for a POST, too.",
        },
        Duplicate,
        KeyEnded,
        new()
        {
            Name = "precondition-failed",
            Status = 412,
            Title = "The resource is in another state",
            Meaning = "The change was not made, because it was meant for another state of the resource.",
            Cause = "Somebody changed it since you read it, or it is in a state that 'If-None-Match' excludes.",
            Cure = "Get it again, make your change to what it is now, and send it with 'If-Match' set to the new 'ETag'.",
        },
        new()
        {
            Name = "too-large",
            Status = 413,
            Title = "The request is too large",
            Meaning = "The server takes no body, or no text, that long.",
            Cause = "The body, the text or web page in it, or what the body inflates to, is over a limit; 'detail' says which.",
            Cure = "Send less at once; the operator sets the limits.",
        },
        new()
        {
            Name = "address-too-long",
            Status = 414,
            Title = "The address is too long",
            Meaning = "The server reads no address that long.",
            Cause = $"The path and the query have more than {WellFormedRequests.MaxTargetLength} characters.",
            Cure = "Send what is long in the body: an article as JSON has its metadata there, and a search may be a POST.",
        },
        new()
        {
            Name = "headers-too-large",
            Status = 431,
            Title = "The headers are too large",
            Meaning = "The server reads no more of the headers of a request.",
            Cause = $"All headers together have more than {WellFormedRequests.MaxHeadersLength} characters, or there are more than {WellFormedRequests.MaxHeaderCount} of them.",
            Cure = "Leave out what the server does not need, such as cookies.",
        },
        new()
        {
            Name = "unsupported-media-type",
            Status = 415,
            Title = "The media type of the body is not supported",
            Meaning = "The server cannot read a body of this kind here.",
            Cause = "'Content-Type' is missing or names a type or character set that the resource does not take, or 'Content-Encoding' a compression that is not known.",
            Cure = "'Accept-Post' or 'Accept-Patch' names the types that it takes, 'Accept-Encoding' the compressions; texts are UTF-8.",
        },
        new()
        {
            Name = "expectation-failed",
            Status = 417,
            Title = "The expectation cannot be met",
            Meaning = "The server does not do what the header 'Expect' demands.",
            Cause = "'Expect' is something else than 100-continue.",
            Cure = "Leave the header out.",
        },
        NoArticle,
        TooManyQuotes,
        KeyReused,
        new()
        {
            Name = "precondition-required",
            Status = 428,
            Title = "The request has no condition",
            Meaning = "This server takes changes only from those who name the state that they change.",
            Cause = "A PUT, PATCH or DELETE came without 'If-Match'.",
            Cure = "Get the resource, and send its 'ETag' in the header 'If-Match'.",
        },
        new()
        {
            Name = "internal-error",
            Status = 500,
            Title = "The server failed",
            Meaning = "The request was not carried out, through no fault of the client.",
            Cause = "A fault of the server; it was logged under the 'traceId' of the answer.",
            Cure = "Report the 'traceId' to the operator.",
        },
        new()
        {
            Name = "unavailable",
            Status = 503,
            Title = "The server is too busy",
            Meaning = "The server cannot carry out the request now; nothing was done.",
            Cause = "More changes wait to be written than the server holds, or it is not ready yet.",
            Cure = "Wait as long as the header 'Retry-After' says, then send the request again.",
        },
    ];

    /// <summary>The general type of a status; null where it says no more than the status itself.</summary>
    public static ProblemType? Of(int status) => All.FirstOrDefault(type => type.Status == status);
}
