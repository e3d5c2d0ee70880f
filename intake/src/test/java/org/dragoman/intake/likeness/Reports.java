package org.dragoman.intake.likeness;

/** Reports made up for these tests. */
final class Reports {

    /** An agency's report. */
    static final String BRIDGE = """
            Gunmen hold bridge at Tarvo as governor sets deadline

            TARVO (NWA) - Gunmen loyal to the dismissed general Osk Marral seized the only bridge over the Lenna on Monday, \
            killing at least 20 people and cutting the capital off from the north, officials said.

            The governor of the northern province, Ilma Dren, gave the men three days to leave the bridge and threatened to \
            retake it by force. "Nobody will be allowed to hold two million people to ransom," she told reporters in Tarvo.

            A spokesman for the general, who was removed in a labour dispute over soldiers' pay last spring, rejected the \
            demand. He said that the men would stay until the government recognised the results of the army's own inquiry.

            Trucks with flour and fuel stood in a line of 14 kilometres on the southern bank by the evening, according to a \
            driver reached by telephone. The harbour of Sund, the other way into the north, is closed by ice until April.

            Neighbouring Kessia offered to receive both sides for talks. Its foreign minister said he had spoken with the \
            governor and with a brother of the general, and that the defence of civilians had to come first.

            The United Nations called for calm and asked that food be let through. An aid organisation said that stores in \
            the capital would last for 9 days, and that hospitals had begun to put off operations.

            (Reporting by Anna Lind in Tarvo; Editing by Per Holm)
            """;

    /** The same events on the same day, by somebody else. */
    static final String BRIDGE_BY_ANOTHER = """
            Northern lifeline cut: what is known of the attack in Tarvo

            A bridge that feeds half a country has become the prize in a quarrel between the government and a general whom \
            it threw out. Men who follow Osk Marral took the crossing of the Lenna early on Monday. Hospital staff counted 20 \
            dead, most of them guards.

            Governor Ilma Dren wants them gone within three days, or else soldiers will be sent. The general's camp \
            answered within the hour: no. What it wants is that the inquiry which the officers held among themselves be \
            taken for valid.

            Along the south bank, lorries waited bumper to bumper. One driver, who had flour on board, said he had counted \
            kilometre stones to pass the time and reached fourteen.

            Kessia's foreign minister let it be known that his country would gladly be host if the two wished to talk, and \
            that he had been on the telephone with each of them. From New York came an appeal to let food pass. Warehouses \
            in the capital hold enough for little more than a week, relief workers estimate; surgeons are operating only on \
            those who cannot wait.
            """;

    /** Something else. */
    static final String TEACHERS = """
            Teachers in the island province of Quill went back to their classrooms on Thursday after the ministry agreed to \
            pay the allowances that it had owed them since the storm of two years ago, both sides announced.

            The strike had closed 212 schools for six weeks. Parents' associations welcomed the accord, and the bishop of \
            Quill, who had carried messages between the union and the minister when the two refused to meet, thanked them \
            for their patience.

            Union leader Tam Oredo said that the money would be paid in three parts, the first before the holidays. If one \
            came late, he warned, the schools would be shut again on the next morning.

            A group of younger teachers called the accord a surrender and walked out of the hall. They demand that the \
            government also repair the roofs, four of which came down in the last rains.
            """;

    private Reports() {}
}
