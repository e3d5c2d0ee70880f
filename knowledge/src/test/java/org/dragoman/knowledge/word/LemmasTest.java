package org.dragoman.knowledge.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.knowledge.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    private static final Words WORDS = Desk.KNOWLEDGE.words();

    private static void assertLemmas(String tag, String pairs) {
        List<String> wrong = new ArrayList<>();
        for (String pair : pairs.strip().split("\\s+")) {
            String[] both = pair.split("=");
            String lemma = WORDS.lemma(both[0], tag);
            if (!lemma.equals(both[1])) {
                wrong.add(both[0] + " is taken for " + lemma + " instead of " + both[1]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VBD", "VBN"})
    void regular_forms_of_the_past(String tag) {
        assertLemmas(tag, """
                imposed=impose visited=visit stopped=stop denied=deny urged=urge attacked=attack agreed=agree
                refused=refuse accused=accuse warned=warn offered=offer killed=kill arrested=arrest detained=detain
                expelled=expel recalled=recall condemned=condemn criticised=criticise criticized=criticise
                announced=announce called=call backed=back supported=support opposed=oppose rejected=reject
                recognised=recognise recognized=recognise freed=free released=release seized=seize fired=fire
                launched=launch bombed=bomb shelled=shell clashed=clash protested=protest rallied=rally vowed=vow
                pledged=pledge threatened=threaten suspended=suspend resumed=resume cancelled=cancel
                canceled=cancel postponed=postpone signed=sign ratified=ratify brokered=broker mediated=mediate
                facilitated=facilitate hosted=host proposed=propose demanded=demand ordered=order deployed=deploy
                withdrawn=withdraw evacuated=evacuate besieged=besiege encircled=encircle ambushed=ambush
                occupied=occupy annexed=annex invaded=invade defied=defy complied=comply replied=reply
                admitted=admit committed=commit submitted=submit permitted=permit dropped=drop planned=plan
                banned=ban barred=bar referred=refer occurred=occur transferred=transfer preferred=prefer
                travelled=travel traveled=travel labelled=label labeled=label worsened=worsen died=die tied=tie
                lied=lie decided=decide voted=vote used=use based=base raised=raise ceased=cease eased=ease
                caused=cause closed=close lost=lose added=add ended=end handed=hand voiced=voice forced=force
                served=serve moved=move approved=approve involved=involve achieved=achieve continued=continue
                argued=argue issued=issue rescued=rescue kidnapped=kidnap clarified=clarify tortured=torture
                wounded=wound injured=injure grounded=ground sanctioned=sanction targeted=target rioted=riot
                mobilised=mobilise mobilized=mobilise apologized=apologise organised=organise panicked=panic
                hoped=hope hopped=hop planed=plane robbed=rob starred=star stared=stare passed=pass missed=miss
                discussed=discuss pressed=press stressed=stress crossed=cross addressed=address blessed=bless
                filled=fill pulled=pull spelled=spell polled=poll skilled=skill willed=will
                extradited=extradite deported=deport reiterated=reiterate escalated=escalate
                """);
    }

    @Test
    void irregular_forms_of_the_past() {
        assertLemmas("VBD", """
                led=lead found=find said=say told=tell held=hold met=meet gave=give took=take went=go came=come
                fought=fight shot=shoot struck=strike broke=break began=begin withdrew=withdraw rose=rise fell=fall
                flew=fly fled=flee sent=send spoke=speak spent=spend won=win lost=lose made=make paid=pay put=put
                cut=cut hit=hit let=let set=set quit=quit read=read saw=see sought=seek thought=think brought=bring
                bought=buy caught=catch taught=teach left=leave kept=keep wrote=write drove=drive chose=choose
                froze=freeze swore=swear bore=bear threw=throw knew=know grew=grow drew=draw hid=hide sank=sink
                laid=lay lay=lie understood=understand overthrew=overthrow was=be were=be had=have did=do
                became=become stood=stand lent=lend built=build dealt=deal felt=feel meant=mean sat=sit fed=feed
                """);
        assertLemmas("VBN", """
                found=find led=lead taken=take given=give shot=shoot driven=drive beaten=beat broken=break
                stolen=steal frozen=freeze sworn=swear overthrown=overthrow been=be forgiven=forgive
                undertaken=undertake sought=seek hidden=hide sunk=sink torn=tear withdrawn=withdraw
                """);
    }

    @Test
    void present_participles() {
        assertLemmas("VBG", """
                using=use imposing=impose visiting=visit stopping=stop denying=deny urging=urge lying=lie dying=die
                tying=tie attacking=attack refusing=refuse bombing=bomb seizing=seize winning=win putting=put
                cutting=cut hitting=hit setting=set letting=let getting=get running=run planning=plan
                beginning=begin committing=commit admitting=admit being=be having=have doing=do going=go
                making=make taking=take giving=give leaving=leave coming=come writing=write closing=close
                raising=raise causing=cause easing=ease passing=pass discussing=discuss calling=call killing=kill
                selling=sell telling=tell falling=fall shelling=shell firing=fire hiring=hire agreeing=agree
                seeing=see fleeing=flee freeing=free arguing=argue issuing=issue rescuing=rescue
                recognising=recognise recognizing=recognise singing=sing bringing=bring facing=face forcing=force
                changing=change charging=charge pledging=pledge changing=change banning=ban barring=bar
                referring=refer occurring=occur travelling=travel traveling=travel labelling=label meeting=meet
                speaking=speak warning=warn opening=open visiting=visit targeting=target offering=offer
                mediating=mediate withdrawing=withdraw moving=move
                """);
    }

    @Test
    void third_persons() {
        assertLemmas("VBZ", """
                says=say denies=deny imposes=impose visits=visit urges=urge uses=use refuses=refuse raises=raise
                forces=force accuses=accuse backs=back goes=go does=do has=have is=be dies=die lies=lie ties=tie
                passes=pass presses=press discusses=discuss reaches=reach launches=launch pushes=push fixes=fix
                vetoes=veto echoes=echo focuses=focus closes=close loses=lose causes=cause seizes=seize
                clashes=clash teaches=teach recognizes=recognise recognises=recognise relies=rely flies=fly
                bases=base ceases=cease eases=ease promises=promise proposes=propose pays=pay
                """);
    }

    @Test
    void plurals() {
        assertLemmas("NNS", """
                ties=tie talks=talk crises=crisis forces=force bases=base parties=party countries=country
                sanctions=sanction allies=ally enemies=enemy armies=army troops=troop attacks=attack
                clashes=clash speeches=speech taxes=tax churches=church buses=bus losses=loss witnesses=witness
                masses=mass processes=process addresses=address causes=cause houses=house horses=horse
                purposes=purpose responses=response licences=licence hostages=hostage villages=village
                pledges=pledge judges=judge bridges=bridge prizes=prize sizes=size breezes=breeze
                men=man women=woman children=child people=people lives=life wives=wife thieves=thief knives=knife
                leaves=leaf halves=half feet=foot criteria=criterion analyses=analysis theses=thesis
                missiles=missile heroes=hero vetoes=veto potatoes=potato embargoes=embargo cargoes=cargo
                cities=city embassies=embassy refugees=refugee employees=employee committees=committee
                movies=movie pies=pie lies=lie dies=die zombies=zombie species=species series=series headquarters=headquarters
                spokesmen=spokesman spokeswomen=spokeswoman policemen=policeman gunmen=gunman
                envoys=envoy days=day keys=key roads=road aircraft=aircraft shoes=shoe canoes=canoe
                gases=gas viruses=virus campuses=campus atlases=atlas
                neighbors=neighbour colours=colour labors=labour defenses=defence
                """);
    }

    @Test
    void comparatives_of_the_table() {
        assertLemmas("JJR", "better=good worse=bad bigger=big happier=happy heavier=heavy");
        assertLemmas("JJS", "best=good worst=bad biggest=big heaviest=heavy");
    }

    @Test
    void base_forms_stay_and_get_british_spelling() {
        assertLemmas("VB", "base=base organize=organise recognize=recognise be=be visit=visit defend=defend");
        assertLemmas(
                "NN", "defense=defence labor=labour harbor=harbour center=centre base=base crisis=crisis news=news");
    }

    @Test
    void case_and_locale_make_no_difference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(WORDS.lemma("INSISTING", "VBG")).isEqualTo("insist");
            assertThat(WORDS.lemma("Imposed", "VBD")).isEqualTo("impose");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void words_of_two_letters_are_left_alone() {
        assertThat(WORDS.lemma("ed", "VBD")).isEqualTo("ed");
        assertThat(WORDS.lemma("s", "NNS")).isNotNull();
        assertThat(WORDS.lemma("", "NN")).isEmpty();
    }

    /** What is a base form already must not be cut again. */
    @Test
    void every_verb_that_news_uses_comes_back_from_its_regular_forms() {
        for (String verb : WORDS.speechVerbs()) {
            if (!verb.contains(" ") && !verb.contains("-")) {
                assertThat(WORDS.lemma(verb, "VB")).isEqualTo(WORDS.spelling(verb));
            }
        }
    }
}
