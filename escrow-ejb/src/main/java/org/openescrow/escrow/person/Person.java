package org.openescrow.escrow.person;

/** Somebody, as a platform describes them; whether the three belong together is for others to find out. */
public record Person(PersonName name, IdCardNo idCardNo, MobileNo mobile) {}
