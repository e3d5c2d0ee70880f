package org.dragoman.bench;

/** The moulds and words that generated news is made from: real places, people that do not exist. */
final class Moulds {

    static final String[] SENTENCES = {
        "{official} {accused} {government} on {day} of {wrong}.",
        "{state} {cut} {state} {time}, after {event} in {city}.",
        "at least {small} people were killed and {number} wounded when {attackers} attacked {target} near {city} {time}, {source} said.",
        "\"{quote},\" {person} told reporters in {city}.",
        "\"{quote},\" said {official}, \"and {quote}.\"",
        "{government} said it {would} unless {condition}.",
        "{person}, {post}, met {official} in {city} on {day} to discuss {issue}.",
        "{state} and {state} signed an agreement on {issue} {time}, {source} said.",
        "{official} called on both sides to {act} and said {body} was ready to mediate.",
        "{group} rejected the offer, saying that {condition} first.",
        "thousands of protesters marched through {city} {time} to demand {demand}.",
        "police fired tear gas at the crowd and arrested {number} people, according to {source}.",
        "{body} condemned {event} and urged {government} to {act}.",
        "the two delegations have not spoken since {event} in {city}.",
        "{state}, which {history}, has sent {number} soldiers to the border.",
        "{official} gave {group} {small} days to {act}.",
        "\"{quote},\" the spokesman added.",
        "if {group} refused to {act}, {state} would {sanction}, {official} warned.",
        "{government} denied that its troops had {crossed}.",
        "fighting broke out near {city} on {date}, less than {small} hours after a ceasefire had come into force.",
        "{body} will send {number} tonnes of food and medicine to {city}, its spokeswoman {person} said.",
        "{state} recognised {person} as {post} {time}; {state} said it would wait for the court.",
        "talks between {government} and {group} resumed in {city} under {state}'s mediation.",
        "{official} told {official} by telephone that {quote}.",
        "the army shelled {target} for the {ordinal} day, and {source} put the number of dead at {number}.",
        "{government} has frozen assets of {number} officials and banned flights from {city}.",
        "asked whether {condition}, {person} declined to answer.",
        "oil rose {tenth} percent to ${small}.{small} a barrel as traders weighed {event}.",
        "{group} released {small} hostages {time} in exchange for {demand}, a negotiator said.",
        "{person} had said in {month} that {state} would never {act}, but on {day} the {cabinet} agreed to {act}.",
        "he said: \"{quote}.\"",
        "no one has claimed responsibility for {event}.",
        "{state} withdrew its ambassador from {city} and gave diplomats of {state} {small} hours to leave.",
        "the {ordinal} round of talks, which {body} hosted, ended on {day} without a joint statement, although "
                + "{official} said that {quote}.",
        "{source} reported that {attackers} had {crossed}, that {number} families had fled towards {city}, and that "
                + "{government} {would}.",
        "for {small} years the province, where {number} people live, has been held by {group}.",
        "{official} offered to host talks between {group} and {government}, provided that {condition}.",
        "a court in {city} sentenced {person}, {post}, to {small} years in prison for {wrong}.",
        "{group} agreed to {act}.",
        "neither side would say whether {condition}.",
    };

    static final String[] MONTHS = {
        "January", "February", "March", "April", "June", "July", "September", "October", "December"
    };

    static final String[] GIVEN_NAMES = {
        "Adel", "Marta", "Ibrahim", "Irena", "Joseph", "Leila", "Tomas", "Amina", "Viktor", "Rosa", "Samuel", "Ngozi",
        "Henrik", "Farida", "Paulo", "Zeynep", "Daniel", "Sunita", "Karim", "Helga",
    };

    static final String[] SURNAMES = {
        "Okeke",
        "Lindqvist",
        "Haddad",
        "Morais",
        "Petrenko",
        "Thapa",
        "Alvarado",
        "Mensah",
        "Kovac",
        "Yilmaz",
        "Traore",
        "Banda",
        "Iliescu",
        "Rahimi",
        "Castellanos",
        "Duarte",
        "Novotny",
        "Saleh",
        "Kiprono",
        "Marchetti",
    };

    private static final String[] STATES = {
        "Ethiopia", "Colombia", "Turkey", "Norway", "Pakistan", "Kenya", "France", "Armenia", "Sudan", "Indonesia",
        "Mexico", "Egypt", "Serbia", "Nepal", "Nigeria", "Qatar", "Bolivia", "Georgia", "Mali", "Canada",
    };

    private static final String[] CITIES = {
        "Addis Ababa", "Bogotá", "Ankara", "Oslo", "Karachi", "Nairobi", "Marseille", "Yerevan", "Khartoum", "Jakarta",
        "Geneva", "Cairo", "Belgrade", "Kathmandu", "Kano", "Doha", "La Paz", "Tbilisi", "Gao", "Vienna",
    };

    private static final String[] GROUPS = {
        "the rebels",
        "the opposition",
        "the Northern Front",
        "the separatist movement",
        "the miners' union",
        "the opposition alliance",
        "the militia",
        "the strike committee",
    };

    private static final String[] BODIES = {
        "the United Nations",
        "the African Union",
        "the European Union",
        "the Arab League",
        "the Red Cross",
        "ECOWAS",
        "the Security Council",
        "NATO",
    };

    private Moulds() {}

    /** What a gap of this name may be filled with. */
    static String[] fillings(String gap) {
        return switch (gap) {
            case "state" -> STATES;
            case "city" -> CITIES;
            case "group" -> GROUPS;
            case "body" -> BODIES;
            case "month" -> MONTHS;
            default -> phrases(gap);
        };
    }

    private static String[] phrases(String gap) {
        return switch (gap) {
            case "government" ->
                of("{state}", "{state}'s government", "the government of {state}", "{city}", "the interior ministry");
            case "official" ->
                of(
                        "President {person}",
                        "Foreign Minister {person}",
                        "{state}'s prime minister {person}",
                        "{body}'s envoy {person}",
                        "{person}",
                        "General {person}",
                        "the army chief");
            case "post" ->
                of("the opposition leader", "interim president", "a former defence minister", "the president's envoy");
            case "source" ->
                of("police", "hospital officials", "state television", "the interior ministry", "witnesses", "{group}");
            case "attackers" ->
                of("gunmen", "rebels", "soldiers", "militants", "government forces", "suspected separatists");
            case "target" -> of("a police station", "an army post", "a convoy", "a market", "a village", "a hospital");
            case "accused" -> of("accused", "again accused", "publicly accused", "has accused");
            case "wrong" ->
                of(
                        "arming {group}",
                        "plotting to overthrow the government",
                        "shelling civilians",
                        "breaking the ceasefire",
                        "stealing the election");
            case "cut" ->
                of(
                        "broke off diplomatic relations with",
                        "imposed sanctions on",
                        "closed its border with",
                        "resumed trade with",
                        "lifted sanctions against",
                        "suspended aid to");
            case "event" ->
                of(
                        "the bombing of {target}",
                        "the arrest of {person}",
                        "the disputed election",
                        "the killing of {small} soldiers",
                        "the seizure of a tanker",
                        "a failed coup");
            case "would" ->
                of(
                        "would expel {state}'s diplomats",
                        "would cut off gas supplies",
                        "would not attend the talks",
                        "would {sanction}");
            case "sanction" ->
                of(
                        "impose new sanctions",
                        "close its airspace",
                        "recall its ambassador",
                        "send troops",
                        "suspend its membership");
            case "condition" ->
                of(
                        "{group} {withdrew} from {city}",
                        "the prisoners had been freed",
                        "{state} had agreed to {act}",
                        "observers were allowed into {city}");
            case "withdrew" -> of("withdrew", "had withdrawn", "had pulled back");
            case "act" ->
                of(
                        "lay down its arms",
                        "release the prisoners",
                        "return to the negotiating table",
                        "withdraw from {city}",
                        "hold new elections",
                        "allow aid convoys into {city}",
                        "accept the court's ruling");
            case "demand" ->
                of("new elections", "the release of {small} prisoners", "higher wages", "the president's resignation");
            case "crossed" ->
                of("crossed the border", "entered {city}", "opened fire on {target}", "blocked the road to {city}");
            case "history" ->
                of(
                        "gained independence in 1960",
                        "has had {small} governments since 1991",
                        "borders {state}",
                        "lost {number} soldiers in the last war");
            case "issue" ->
                of("the border dispute", "a prisoner exchange", "water rights", "grain exports", "the ceasefire");
            case "ordinal" -> of("second", "third", "fourth", "fifth");
            case "cabinet" -> of("cabinet", "parliament", "ruling party", "military council");
            case "day" -> of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
            case "time" ->
                of("on {day}", "late on {day}", "last week", "on {date}", "earlier this month", "two days ago");
            case "quote" ->
                of(
                        "we will not negotiate under fire",
                        "there can be no peace without justice",
                        "{state} has chosen the road of war",
                        "the door to talks remains open",
                        "our patience is not without end",
                        "we have seen {number} of our people driven from their homes",
                        "{group} must {act}");
            default -> throw new IllegalArgumentException("There is no gap {" + gap + "}");
        };
    }

    private static String[] of(String... phrases) {
        return phrases;
    }
}
