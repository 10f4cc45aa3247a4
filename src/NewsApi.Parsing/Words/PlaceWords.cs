namespace NewsApi.Parsing.Words;

/// <summary>Countries, states and large cities, and the adjectives of peoples.</summary>
internal static class PlaceWords
{
    public static readonly (Traits Traits, string Words)[] Lists =
    [
        (Traits.Nationality,
            """
            american russian chinese british french german italian spanish canadian mexican japanese korean indian pakistani iranian
            iraqi israeli palestinian saudi turkish greek ukrainian polish dutch swedish norwegian danish finnish belgian swiss
            austrian hungarian czech brazilian argentine chilean colombian venezuelan cuban egyptian syrian lebanese jordanian
            yemeni libyan tunisian moroccan algerian nigerian kenyan ethiopian somali sudanese afghan australian irish scottish
            welsh english european african asian arab muslim islamic christian catholic jewish protestant evangelical latino
            hispanic black white philippine filipino indonesian malaysian thai vietnamese burmese portuguese romanian bulgarian
            serbian croatian bosnian albanian georgian armenian texan floridian
            californian kentuckian ohioan virginian iowan alabamian arizonan coloradan kansan louisianan marylander michigander minnesotan mississippian
            missourian montanan nebraskan nevadan pennsylvanian tennessean vermonter wisconsinite oklahoman alaskan hawaiian hoosier londoner parisian
            icelandic slovak slovenian estonian latvian lithuanian belarusian kazakh uzbek nepali bangladeshi singaporean taiwanese qatari emirati kuwaiti
            bahraini omani ghanaian ugandan rwandan congolese angolan zambian zimbabwean tanzanian senegalese ivorian malian eritrean cambodian mongolian
            jamaican haitian dominican guatemalan honduran salvadoran nicaraguan panamanian peruvian bolivian ecuadorian uruguayan cypriot maltese
            macedonian kosovar moldovan chechen tibetan basque flemish kurdish norwegian western eastern northern southern soviet vatican catalan
            """),
        (Traits.Affiliation,
            """
            republican democratic democrat conservative liberal labour labor tory libertarian socialist communist house senate
            congressional gop federal state national democratic-led republican-led
            """),
        (Traits.Place,
            """
            america russia china britain france germany italy spain canada mexico japan korea india pakistan iran iraq israel
            palestine turkey greece ukraine poland netherlands holland sweden norway denmark finland belgium switzerland austria
            hungary brazil argentina chile colombia venezuela cuba egypt syria lebanon yemen libya tunisia morocco algeria
            nigeria kenya ethiopia somalia sudan afghanistan australia ireland scotland wales england europe africa asia
            philippines indonesia malaysia thailand vietnam burma portugal romania bulgaria serbia croatia bosnia albania armenia
            alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
            indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
            nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
            ala. ariz. ark. calif. colo. conn. fla. ga. ill. ind. kan. ky. la. mass. mich. minn. miss. mo. mont. neb. nev. n.h. n.j.
            n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. wash. w.va. wis. wyo. d.c. u.s. u.k. u.n. us uk eu
            washington moscow beijing london paris berlin rome madrid tokyo seoul delhi tehran baghdad jerusalem cairo damascus
            beirut kabul islamabad kyiv kiev brussels geneva vienna warsaw budapest prague athens ankara istanbul riyadh dubai
            chicago boston philadelphia houston dallas atlanta miami detroit seattle denver phoenix cleveland baltimore pittsburgh
            manhattan brooklyn queens bronx hollywood charlotte orlando tampa cincinnati milwaukee minneapolis sacramento oakland
            hong singapore taiwan taipei shanghai sydney melbourne toronto ottawa montreal vancouver havana caracas lima bogota united states kingdom york jersey hampshire zealand orleans carolina dakota rico rhode emirates arabia francisco angeles los san las vegas korea crimea donbas gaza sinai sicily bavaria scotland street road avenue boulevard county river
            """),
    ];
}
