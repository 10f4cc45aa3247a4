namespace NewsApi.Parsing.Speakers;

/// <summary>Brings the forms of an office to one: Sen. and senator, congresswoman and representative.</summary>
internal static class RoleWords
{
    public static string Canonical(ReadOnlySpan<char> word)
    {
        var lower = word.TrimEnd('.').ToString().ToLowerInvariant();
        return lower switch
        {
            "sen" => "senator",
            "rep" or "congressman" or "congresswoman" => "representative",
            "gov" => "governor",
            "spokeswoman" or "spokesperson" => "spokesman",
            "chairwoman" or "chairperson" or "chair" => "chairman",
            "attorney" => "lawyer",
            "gen" => "general",
            "premier" => "minister",
            "contender" or "hopeful" or "nominee" or "frontrunner" or "front-runner" => "candidate",
            "advisor" => "adviser",
            "prof" => "professor",
            _ => lower,
        };
    }
}
