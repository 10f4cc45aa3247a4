namespace NewsApi.Parsing.Words;

/// <summary>Words that hold sentences together, days and months.</summary>
internal static class GrammarWords
{
    public static readonly (Traits Traits, string Words)[] Lists =
    [
        (Traits.SubjectPronoun | Traits.Function, "he she they i we it you who"),
        (Traits.Function, "tv web internet ad ads him them me us himself herself themselves itself myself whom mine yours hers theirs everyone everybody someone nobody anyone none"),
        (Traits.Possessive | Traits.Function, "his her their its my our your whose"),
        (Traits.Determiner | Traits.Function, "the a an this that these those some any each every no another all both many several few most one two three four five six seven eight nine ten such"),
        (Traits.Preposition | Traits.Function,
            """
            of for in on at by with from to into onto about against between among through during before after above below over under
            within without toward towards upon across behind beyond near since until till despite throughout via versus amid per around
            inside outside along alongside following regarding concerning including
            """),
        (Traits.Conjunction | Traits.Function, "and but or nor so yet while although though because if when where whereas unless as than whether once why how what which"),
        (Traits.Auxiliary | Traits.Function | Traits.Verb,
            """
            is are was were be been being am has have had having do does did will would shall should can could may might must
            isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't
            isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
            """),
        (Traits.Being, "is are was were be been being isn't wasn't aren't weren't isn’t wasn’t get gets got"),
        (Traits.Modifier, "former late new old good great top senior chief longtime long-time acting interim first second fellow other outgoing incoming retired young leading veteran another own"),
        (Traits.Adverb | Traits.Function,
            """
            also then later not never ever still again once already even just only too now soon often always sometimes further
            earlier meanwhile however instead moreover furthermore therefore thus nevertheless nonetheless perhaps maybe indeed
            here there today yesterday tomorrow tonight almost ago thereafter afterward afterwards first second finally lastly next
            """),
        (Traits.Opener,
            """
            yes oh well okay ok like unlike asked according given other others more less much least last new old former late good
            great big another own same very back off up down out right left look looking let make made take get see think know
            want need say says said thank thanks please dear sure hey wow no nope yeah read more watch click hours days weeks months years
            minutes likewise contrast meantime part dr sources plus photo image file share follow update updated correction editor's editor’s note abstract full
            """),
        (Traits.Modifier, "vs. etc. e.g. i.e. a.m. p.m. mt. ft. ave. blvd. dept. est. approx."),
        (Traits.Calendar | Traits.Function,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
            october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun.
            morning afternoon evening night noon christmas easter thanksgiving ramadan
            """),
        (Traits.TimeUnit,
            """
            second seconds minute minutes hour hours day days week weeks weekend month months quarter year years decade decades century
            centuries spring summer autumn fall winter season
            """),
        (Traits.TimeAdjective, "last latest past recent next early mid late previous coming"),
        (Traits.Verb,
            """
            went came made took got gave left became began kept held stood sat ran led met won lost put set brought sought faced
            appeared seemed wants want needs tried tries plans planned hopes hoped uses used joined served worked works lives lived
            moved turned returned received launched ran attended voted refused declined visited signed
            """),
    ];
}
