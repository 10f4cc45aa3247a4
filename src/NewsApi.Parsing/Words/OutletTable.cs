namespace NewsApi.Parsing.Words;

/// <summary>
/// The outlets known by name: a line an outlet, its canonical name first, then the other forms it is printed in. A form that
/// begins with "the" counts only with its article: "the Sun" is a newspaper, "Sun" is not.
/// </summary>
internal static partial class OutletTable
{
    /// <summary>Agencies, broadcasters and sites.</summary>
    public const string Agencies = """
        Associated Press; AP; A.P.; AP News; AP wire
        Reuters; Thomson Reuters; Reuters News Agency; Reuters news agency
        Agence France-Presse; AFP; Agence France Presse; France-Presse
        United Press International; UPI
        Press Association; PA Media; PA news agency; PA Media news agency
        Bloomberg; Bloomberg News; Bloomberg TV; Bloomberg Television; Bloomberg News service; Bloomberg Radio
        Dow Jones Newswires; Dow Jones
        TASS; Tass; ITAR-TASS; Itar-Tass
        RIA Novosti; RIA; Ria Novosti; RIA-Novosti
        Interfax; Interfax-Ukraine
        Sputnik; Sputnik News
        RT; Russia Today
        Rossiya Segodnya
        Rossiya 1; Rossiya-1
        Rossiya 24; Rossiya-24
        Channel One Russia; Russia's Channel One; Russia’s Channel One
        TV Rain; Dozhd; Dozhd TV
        Xinhua; Xinhua News Agency; Xinhua news agency; New China News Agency
        CCTV; China Central Television
        CGTN; China Global Television Network
        China News Service
        Kyodo News; Kyodo; Kyodo News Agency; Kyodo news agency
        Jiji Press; Jiji; Jiji news agency
        NHK; NHK World; NHK World-Japan
        TV Asahi
        Yonhap; Yonhap News Agency; Yonhap news agency
        KCNA; Korean Central News Agency
        KBS
        Central News Agency; CNA
        Press Trust of India; PTI
        Asian News International; ANI
        Indo-Asian News Service; IANS
        NDTV; New Delhi Television
        All India Radio
        Associated Press of Pakistan
        Geo News; Geo TV
        ARY News
        Antara
        Bernama
        Vietnam News Agency
        Philippine News Agency
        ABS-CBN; ABS-CBN News
        Rappler
        Channel NewsAsia; CNA Asia
        AAP; Australian Associated Press
        ABC Australia; Australian Broadcasting Corporation; Australian Broadcasting Corp.
        Radio New Zealand; RNZ
        Anadolu Agency; Anadolu; Anadolu news agency; AA news agency
        TRT World; TRT; TRT Haber
        NTV
        CNN Türk; CNN Turk
        Al Jazeera; Al-Jazeera; Aljazeera; Al Jazeera English; Al Jazeera TV
        Al Arabiya; Al-Arabiya; Al Arabiya TV
        Asharq News
        Al Mayadeen; Al-Mayadeen
        Al-Manar; Al Manar
        Al-Masirah
        Saudi Press Agency; SPA
        WAM; Emirates News Agency
        MENA; Middle East News Agency
        SANA; Syrian Arab News Agency
        Petra News Agency; Petra
        National News Agency; NNA
        WAFA; Wafa
        Maan News Agency; Ma'an; Ma’an
        IRNA; Islamic Republic News Agency
        Fars; Fars News Agency; Fars news agency
        Tasnim; Tasnim News Agency; Tasnim news agency
        Mehr; Mehr News Agency; Mehr news agency
        ISNA
        Press TV
        Iran International
        Kan; Kan News; Israel's Kan; Israeli public broadcaster Kan
        Channel 12; Israel's Channel 12; Israel’s Channel 12
        Channel 13
        Army Radio; Israeli Army Radio
        i24NEWS; i24 News
        Ynet
        Deutsche Presse-Agentur; dpa; DPA; dpa news agency
        Deutsche Welle; DW; DW News
        ARD; ARD television
        ZDF
        NDR
        n-tv
        RTL
        Deutschlandfunk
        ORF
        Austria Press Agency; APA
        SRF
        Keystone-SDA
        ANSA; Ansa; Ansa news agency
        AGI
        Adnkronos
        RAI; Rai
        Sky TG24
        EFE; Efe
        Europa Press
        RTVE
        Cadena SER
        Lusa
        Belga
        ANP
        NOS
        Ritzau
        TT; TT News Agency; Tidningarnas Telegrambyrå
        SVT
        NTB
        NRK
        STT
        Yle; YLE
        BNS; Baltic News Service
        LETA
        ERR
        PAP; Polish Press Agency
        TVN; TVN24
        TVP
        CTK; Czech News Agency; ČTK
        MTI
        Tanjug
        Hina
        BTA
        Agerpres
        Athens News Agency; ANA; ANA-MPA
        Ukrinform
        UNIAN
        Ukrainska Pravda; Ukrayinska Pravda
        Suspilne
        Kyiv Independent; The Kyiv Independent
        BelTA; Belta
        Meduza
        The Moscow Times; Moscow Times
        Euronews
        France 24; FRANCE 24
        France Info; Franceinfo
        France Inter
        France 2
        BFM TV; BFMTV; BFM
        TF1
        Europe 1
        RFI; Radio France Internationale
        Radio Free Europe/Radio Liberty; Radio Free Europe; RFE/RL; Radio Liberty
        Radio Free Asia; RFA
        Voice of America; VOA; VOA News
        BBC; BBC News; British Broadcasting Corporation; BBC World Service; BBC World News; BBC Radio 4; BBC Radio; BBC TV; BBC One; BBC Two; BBC Breakfast; BBC Newsnight; BBC Radio 5 Live; BBC Sport; BBC Persian; BBC Russian; BBC Arabic; BBC Verify
        Sky News; Sky
        ITV; ITV News
        Channel 4 News; Channel 4
        LBC
        GB News
        RTÉ; RTE; RTÉ News; RTE News
        CNN; CNN International; Cable News Network; CNN.com
        Fox News; Fox News Channel; Fox; FOX News; Fox News Digital; Fox News Radio; Fox News Sunday
        Fox Business; Fox Business Network
        MSNBC; MS NOW
        NBC News; NBC; NBC's Today; NBC’s Today
        CBS News; CBS; CBS Evening News
        ABC News; ABC
        CNBC
        PBS; PBS NewsHour; PBS News; PBS News Hour
        NPR; National Public Radio
        C-SPAN
        NewsNation
        Newsmax
        Univision
        Telemundo
        CBC; CBC News; Canadian Broadcasting Corporation; Canadian Broadcasting Corp.
        CTV News; CTV
        Global News
        Canadian Press
        Radio-Canada
        Agência Brasil; Agencia Brasil
        TV Globo; Globo; Rede Globo; GloboNews
        Télam; Telam
        Prensa Latina
        Notimex
        Telesur; teleSUR
        SABC
        News24
        eNCA
        News Agency of Nigeria; NAN
        Channels Television; Channels TV
        Ghana News Agency
        UN News
        Vatican News
        PR Newswire; PRNewswire
        Business Wire
        GlobeNewswire
        ProPublica
        Kaiser Health News; KFF Health News
        Axios
        Politico; POLITICO; Politico Europe; Politico Magazine
        BuzzFeed News; BuzzFeed; Buzzfeed; Buzzfeed News; Buzzfeed.News
        HuffPost; Huffington Post; The Huffington Post
        Vox
        Vice News; VICE News; Vice
        Breitbart; Breitbart News
        The Daily Beast; Daily Beast
        Business Insider; Insider
        Semafor
        Punchbowl News; Punchbowl
        Talking Points Memo
        The Intercept; the Intercept
        The Hill; the Hill
        The Verge; the Verge
        TechCrunch
        Wired; Wired magazine; WIRED
        Ars Technica
        TMZ
        E! News
        ESPN
        Bellingcat
        Drudge Report
        Daily Caller
        Mother Jones
        Roll Call
        RealClearPolitics
        FiveThirtyEight
        Slate
        Salon
        """;
}
